package kh.ccc.certification.certificate.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateNumber;
import kh.ccc.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoCertificateNumbersIT {

  private final MongoDatabase database = TestDatabase.fresh();
  private final MongoCertificateNumbers numbers = new MongoCertificateNumbers(database);

  @BeforeEach
  void prepare() {
    numbers.prepare();
  }

  @Test
  void certificateKeepsTheNumberItWasGivenFirst() {
    CertificateNumber first = numbers.reserve(new CertificateId("a"), 2026);
    numbers.reserve(new CertificateId("b"), 2026);
    assertThat(numbers.reserve(new CertificateId("a"), 2026)).isEqualTo(first);
    assertThat(numbers.reserve(new CertificateId("a"), 2027)).isEqualTo(first);
  }

  @Test
  void eachYearCountsFromItsBeginning() {
    numbers.reserve(new CertificateId("a"), 2026);
    CertificateNumber next = numbers.reserve(new CertificateId("b"), 2027);
    assertThat(next).isEqualTo(CertificateNumber.of(2027, CertificateNumber.serialAfter(2027, 0)));
  }

  @Test
  void instancesThatCountTogetherNeverShareANumberAndLeaveNoGap() throws Exception {
    MongoCertificateNumbers other = new MongoCertificateNumbers(database);
    List<Callable<CertificateNumber>> calls = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      CertificateId id = new CertificateId("certificate-" + n);
      calls.add(() -> numbers.reserve(id, 2026));
      calls.add(() -> other.reserve(id, 2026));
    }
    List<CertificateNumber> given = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<CertificateNumber> future : threads.invokeAll(calls)) {
        given.add(future.get());
      }
    }
    List<CertificateNumber> expected = new ArrayList<>();
    for (int serial = 0, n = 0; n < 40; n++) {
      serial = CertificateNumber.serialAfter(2026, serial);
      expected.add(CertificateNumber.of(2026, serial));
    }
    assertThat(given.stream().distinct()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(given).hasSize(80);
  }
}
