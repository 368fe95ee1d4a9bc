package kh.ccc.identity.token.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import kh.ccc.platform.web.ProblemTexts;
import kh.ccc.platform.web.ProblemWriter;
import kh.ccc.platform.web.Problems;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class FailureFilterTest {

  private final FailureFilter filter =
      new FailureFilter(
          new ProblemWriter(new Problems(new ProblemTexts("platform")), new JsonMapper()));

  private MockHttpServletResponse answerTo(RuntimeException failure)
      throws ServletException, IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(
        new MockHttpServletRequest("POST", "/oauth2/token"),
        response,
        (request, answer) -> {
          answer.getWriter().write("half an answer");
          throw failure;
        });
    return response;
  }

  @Test
  void storeThatIsAwayIsUnavailableForAMoment() throws ServletException, IOException {
    MockHttpServletResponse response =
        answerTo(new IllegalStateException(new MongoTimeoutException("away")));

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("2");
    assertThat(body(response)).contains("temporarily-unavailable").doesNotContain("half");
  }

  @Test
  void faultIsToldWithoutItsText() throws ServletException, IOException {
    MockHttpServletResponse response = answerTo(new IllegalStateException("inner matter"));

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(body(response)).contains("internal-error").doesNotContain("inner matter");
  }

  private static String body(MockHttpServletResponse response) throws UnsupportedEncodingException {
    return response.getContentAsString();
  }
}
