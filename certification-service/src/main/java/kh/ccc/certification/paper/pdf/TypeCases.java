package kh.ccc.certification.paper.pdf;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The type cases in use, opened when they are needed for the first time. Parsing a face costs more
 * than setting a page, and a parsed face serves one worker at a time.
 */
public final class TypeCases {

  private final BlockingQueue<TypeCase> idle = new LinkedBlockingQueue<>();
  private final Semaphore workers;

  /**
   * @param workers how many documents are set at once; others wait
   */
  public TypeCases(int workers) {
    this.workers = new Semaphore(workers);
  }

  /** Sets something with a type case that nobody else uses meanwhile. */
  public <T> T with(Function<TypeCase, T> work) {
    workers.acquireUninterruptibly();
    try {
      @Nullable TypeCase free = idle.poll();
      TypeCase types = free == null ? TypeCase.open() : free;
      T result = work.apply(types);
      idle.add(types);
      return result;
    } finally {
      workers.release();
    }
  }
}
