package kh.ccc.registry;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kh.ccc.platform.consumer.Subscription;
import kh.ccc.registry.certificate.Certificates;
import kh.ccc.registry.certificate.kafka.CertificateSubscriptions;
import kh.ccc.registry.certificate.mongo.MongoCertificates;
import kh.ccc.registry.codelist.CodeLists;
import kh.ccc.registry.directory.DirectorySource;
import kh.ccc.registry.directory.DirectoryText;
import kh.ccc.registry.directory.lucene.DirectoryUpkeep;
import kh.ccc.registry.directory.lucene.LuceneDirectory;
import kh.ccc.registry.directory.mongo.MongoDirectorySource;
import kh.ccc.registry.place.Gazetteer;
import org.apache.lucene.store.FSDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the directory together: certificates that are heard of, and the search index. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

  @Bean
  MongoCertificates certificates(MongoDatabase database, Clock clock) {
    return new MongoCertificates(database, clock);
  }

  @Bean
  MongoDirectorySource directorySource(
      MongoDatabase database, Certificates certificates, Clock clock) {
    return new MongoDirectorySource(database, certificates, clock);
  }

  @Bean
  LuceneDirectory searchIndex(
      @Value("${sahakum.data}") Path data,
      @Value("${sahakum.instance}") String instance,
      Gazetteer gazetteer,
      CodeLists lists)
      throws IOException {
    Path folder = data.resolve("registry-index").resolve(instance.isEmpty() ? "one" : instance);
    Files.createDirectories(folder);
    return new LuceneDirectory(FSDirectory.open(folder), new DirectoryText(gazetteer, lists));
  }

  @Bean
  DirectoryUpkeep directory(LuceneDirectory index, DirectorySource source, Clock clock) {
    return new DirectoryUpkeep(index, source, clock);
  }

  @Bean
  CertificateSubscriptions.Sink certificateSink(
      MongoCertificates certificates, DirectoryUpkeep directory) {
    return (update, position) -> {
      certificates.apply(update, position);
      directory.changed(update.cboId());
    };
  }

  @Bean
  List<Subscription<?>> certificateSubscriptions(CertificateSubscriptions.Sink sink) {
    return CertificateSubscriptions.of(sink);
  }
}
