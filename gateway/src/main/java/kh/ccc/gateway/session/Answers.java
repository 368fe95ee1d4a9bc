package kh.ccc.gateway.session;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kh.ccc.platform.store.StoreFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.function.ServerResponse;

/** Where a browser goes next; also when something failed, since a person looks at it. */
final class Answers {

  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  /** The web app's page that says what went wrong and lets one try again. */
  private static final String FAILED = "/me?failed=";

  private Answers() {}

  static ServerResponse redirect(URI to, Consumer<HttpServletResponse> cookies) {
    return ServerResponse.seeOther(to)
        .cacheControl(CacheControl.noStore())
        .build((request, response) -> {
          cookies.accept(response);
          return null;
        });
  }

  static ServerResponse failed(String why, Consumer<HttpServletResponse> cookies) {
    return redirect(URI.create(FAILED + why), cookies);
  }

  /** The step's answer, or the page that says why there is none. */
  static ServerResponse failing(
      Supplier<ServerResponse> step, Consumer<HttpServletResponse> cookies) {
    try {
      return step.get();
    } catch (Issuer.Refused e) {
      log.info("a sign-in was refused: {}", e.getMessage());
      return failed("refused", cookies);
    } catch (Issuer.Away e) {
      log.warn("nobody signs in or out for now: {}", e.getMessage());
      return failed("unavailable", cookies);
    } catch (MongoException e) {
      if (!StoreFailures.isTransient(e)) {
        throw e;
      }
      log.warn("nobody signs in or out without the store: {}", e.getMessage());
      return failed("unavailable", cookies);
    }
  }
}
