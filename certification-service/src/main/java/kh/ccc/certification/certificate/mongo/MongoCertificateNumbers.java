package kh.ccc.certification.certificate.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateNumber;
import kh.ccc.certification.certificate.CertificateNumbers;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One document per number. Its id is the certificate's, so that a certificate has one number
 * however often it is asked for; year and serial are unique, so that two certificates never share
 * one, whichever instances ask.
 */
public final class MongoCertificateNumbers implements CertificateNumbers, StorePreparation {

  private final MongoCollection<Document> numbers;

  /**
   * Keeps the requests of this instance from racing for the same serial; not needed to be right.
   */
  private final ReentrantLock queue = new ReentrantLock();

  public MongoCertificateNumbers(MongoDatabase database) {
    numbers = database.getCollection("certificate_numbers");
  }

  @Override
  public void prepare() {
    numbers.createIndex(Indexes.ascending("year", "serial"), new IndexOptions().unique(true));
  }

  @Override
  public CertificateNumber reserve(CertificateId certificate, int year) {
    queue.lock();
    try {
      Optional<CertificateNumber> reserved = find(certificate);
      while (reserved.isEmpty()) {
        reserved = tryNext(certificate, year);
      }
      return reserved.get();
    } finally {
      queue.unlock();
    }
  }

  private Optional<CertificateNumber> find(CertificateId certificate) {
    @Nullable Document found = numbers.find(eq("_id", certificate.value())).first();
    return Optional.ofNullable(found)
        .map(document -> document.getString("number"))
        .map(CertificateNumber::new);
  }

  private Optional<CertificateNumber> tryNext(CertificateId certificate, int year) {
    int serial = CertificateNumber.serialAfter(year, lastSerial(year));
    CertificateNumber number = CertificateNumber.of(year, serial);
    Document reservation =
        new Document("_id", certificate.value())
            .append("year", year)
            .append("serial", serial)
            .append("number", number.text());
    boolean ours = DuplicateKeys.ignore(() -> numbers.insertOne(reservation));
    return ours ? Optional.of(number) : find(certificate);
  }

  private int lastSerial(int year) {
    @Nullable Document last =
        numbers.find(eq("year", year)).sort(Sorts.descending("year", "serial")).limit(1).first();
    return last == null ? 0 : last.getInteger("serial");
  }
}
