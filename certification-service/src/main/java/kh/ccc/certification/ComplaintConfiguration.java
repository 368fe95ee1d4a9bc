package kh.ccc.certification;

import com.mongodb.client.MongoDatabase;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationEvent;
import kh.ccc.certification.application.Applications;
import kh.ccc.certification.calendar.WorkingDays;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.Certificates;
import kh.ccc.certification.complaint.Complaint;
import kh.ccc.certification.complaint.ComplaintCommands;
import kh.ccc.certification.complaint.ComplaintDeadlines;
import kh.ccc.certification.complaint.ComplaintEvent;
import kh.ccc.certification.complaint.ComplaintRules;
import kh.ccc.certification.complaint.RetrievalCodes;
import kh.ccc.certification.complaint.kafka.ComplaintMessages;
import kh.ccc.certification.complaint.mongo.MongoComplaints;
import kh.ccc.certification.complaint.mongo.MongoRetrievalCodes;
import kh.ccc.certification.confidential.Confidences;
import kh.ccc.certification.confidential.mongo.MongoConfidences;
import kh.ccc.certification.deadline.Deadlines;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.separation.Separation;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.RelayWake;
import kh.ccc.platform.journal.ViewProjector;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Complaints, and what complaints and appeals have in common. */
@Configuration
class ComplaintConfiguration {

  @Bean
  RedressRules redressRules(JsonMapper json) {
    return RedressRules.read(json);
  }

  @Bean
  WorkingDays workingDays(RedressRules rules) {
    return rules.calendar();
  }

  @Bean
  ComplaintRules complaintRules(RedressRules rules) {
    return rules.complaints();
  }

  @Bean
  MongoConfidences confidences(MongoDatabase database) {
    return new MongoConfidences(database);
  }

  @Bean
  Separation separation(
      Aggregates<Application, ApplicationEvent> applications,
      Aggregates<Certificate, CertificateEvent> certificates,
      Applications applicationList,
      Certificates certificateList,
      Eligibility eligibility) {
    return new Separation(
        applications, certificates, applicationList, certificateList, eligibility);
  }

  @Bean
  MongoComplaints complaintViews(MongoDatabase database) {
    return new MongoComplaints(database);
  }

  @Bean
  RetrievalCodes retrievalCodes(MongoDatabase database) {
    return new MongoRetrievalCodes(database);
  }

  @Bean
  Aggregates<Complaint, ComplaintEvent> complaints(
      Journal journal, MongoComplaints views, Deadlines deadlines, RelayWake relay) {
    ViewProjector<Complaint> deadlinesToo = ComplaintDeadlines.projector(deadlines);
    return new Aggregates<>(
        new AggregateType<>(
            "complaint",
            new Complaint.NotReceived(),
            Complaint::apply,
            ComplaintEvent.TABLE,
            ComplaintMessages::of),
        journal,
        complaint -> {
          views.project(complaint);
          deadlinesToo.project(complaint);
        },
        relay);
  }

  @Bean
  ComplaintDeadlines complaintDeadlines(Aggregates<Complaint, ComplaintEvent> complaints) {
    return new ComplaintDeadlines(complaints);
  }

  @Bean
  ComplaintCommands complaintCommands(
      Aggregates<Complaint, ComplaintEvent> complaints,
      MongoComplaints views,
      Confidences confidences,
      RetrievalCodes codes,
      Separation separation,
      Eligibility eligibility,
      Certificates certificates,
      ComplaintRules rules,
      WorkingDays calendar) {
    return new ComplaintCommands(
        complaints,
        views,
        confidences,
        codes,
        separation,
        eligibility,
        certificates,
        rules,
        calendar);
  }
}
