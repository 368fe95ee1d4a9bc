package kh.ccc.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatContextCustomizer;

/**
 * Problem details for what the server refuses before any filter sees it, such as a null byte in a
 * path: callers meet one shape of error, and no page of Tomcat's.
 */
final class ProblemReports implements TomcatContextCustomizer {

  private final ProblemWriter problems;

  ProblemReports(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void customize(Context context) {
    if (context.getParent() instanceof StandardHost host) {
      host.setErrorReportValveClass(Report.class.getName());
      host.getPipeline().addValve(new Report(problems));
    }
  }

  private static final class Report extends ErrorReportValve {

    private final ProblemWriter problems;

    Report(ProblemWriter problems) {
      this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      int status = response.getStatus();
      boolean answered = response.getContentWritten() > 0 || !response.setErrorReported();
      if (status < 400 || answered) {
        return;
      }
      try {
        problems.write(request, response, status, HttpCodes.code(status));
        response.finishResponse();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
