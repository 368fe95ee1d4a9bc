package kh.ccc.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** What must not be called or used where. */
final class Impurity {

  private static final Set<String> CHANCE =
      Set.of(
          "java.util.UUID.randomUUID",
          "java.lang.Math.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.util.concurrent.ThreadLocalRandom.current");

  private static final Set<String> UNSUPPORTED =
      Set.of(
          "com.mongodb.client.ClientSession",
          "com.mongodb.client.ChangeStreamIterable",
          "com.mongodb.client.model.Collation",
          "com.mongodb.client.model.TextSearchOptions");

  private Impurity() {}

  static ArchCondition<JavaClass> callClockOrChance() {
    return new ArchCondition<>("call a clock or chance") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethodCallsFromSelf().forEach(call -> checkCall(call, events));
        type.getConstructorCallsFromSelf().forEach(call -> checkCall(call, events));
      }
    };
  }

  private static void checkCall(JavaCall<?> call, ConditionEvents events) {
    if (isImpure(call.getTarget())) {
      events.add(SimpleConditionEvent.satisfied(call, call.getDescription()));
    }
  }

  private static boolean isImpure(CodeUnitCallTarget target) {
    String owner = target.getOwner().getFullName();
    boolean now = target.getName().equals("now") && owner.startsWith("java.time.");
    boolean random = owner.equals("java.util.Random") || owner.equals("java.security.SecureRandom");
    return now || random || CHANCE.contains(owner + "." + target.getName());
  }

  static DescribedPredicate<JavaClass> unsupportedByTheEmbeddedStore() {
    return describe(
        "sessions, change streams, collations, text search",
        type -> UNSUPPORTED.contains(type.getFullName()));
  }
}
