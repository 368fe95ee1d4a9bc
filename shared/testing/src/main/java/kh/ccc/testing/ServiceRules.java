package kh.ccc.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The architecture of a service as rules: pure feature roots, thin adapters that do not know each
 * other. Each rule first proves that what it speaks of is there.
 */
public final class ServiceRules {

  /** Last package name of a technology; everything else below a feature is its root. */
  private static final Set<String> ADAPTERS =
      Set.of("web", "mongo", "kafka", "lucene", "csv", "smtp", "files", "security", "pdf");

  private static final String[] PURE = {
    "java..",
    "org.jspecify..",
    "kh.ccc.platform.domain..",
    "kh.ccc.platform.journal..",
    "kh.ccc.platform.time.."
  };

  private final String base;
  private final boolean tellsOthers;
  private final JavaClasses classes;

  private ServiceRules(String base, boolean tellsOthers) {
    this.base = base;
    this.tellsOthers = tellsOthers;
    this.classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(base);
  }

  /** The rules for the service in that package, one test each. */
  public static Stream<DynamicTest> of(String basePackage) {
    return tests(new ServiceRules(basePackage, true));
  }

  /** The same for a service that neither tells other services anything nor hears them. */
  public static Stream<DynamicTest> ofSilent(String basePackage) {
    return tests(new ServiceRules(basePackage, false));
  }

  private static Stream<DynamicTest> tests(ServiceRules rules) {
    return Stream.concat(
        Stream.of(DynamicTest.dynamicTest("rulesSpeakOfClassesThatExist", rules::assertNotEmpty)),
        rules.all().stream()
            .map(rule ->
                DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(rules.classes))));
  }

  private void assertNotEmpty() {
    assertSome("feature roots", featureRoots());
    assertSome("web", adapter("web"));
    assertSome("mongo", adapter("mongo"));
    if (tellsOthers) {
      assertSome("kafka", adapter("kafka"));
      assertSome("users of contracts", dependsOnContracts());
    } else if (classes.stream().anyMatch(adapter("kafka").or(dependsOnContracts()))) {
      throw new AssertionError(base + " is not silent: use of(…)");
    }
  }

  private void assertSome(String what, DescribedPredicate<JavaClass> predicate) {
    if (classes.stream().noneMatch(predicate)) {
      throw new AssertionError("no " + what + " in " + base + ": its rules would match nothing");
    }
  }

  private List<ArchRule> all() {
    return List.of(
        noClasses()
            .that(featureRoots())
            .should()
            .dependOnClassesThat(notPure())
            .as("feature roots know the JDK, their own kind and how to say no, nothing else"),
        noClasses()
            .that(featureRoots())
            .should()
            .dependOnClassesThat(anyAdapter())
            .as("feature roots do not know adapters"),
        noClasses()
            .that(featureRoots())
            .should(Impurity.callClockOrChance())
            .as("feature roots are given time and ids"),
        noClasses()
            .that(adapter("web"))
            .should()
            .dependOnClassesThat(adapter("mongo").or(adapter("kafka")))
            .as("web knows no other adapter"),
        noClasses()
            .that(adapter("mongo"))
            .should()
            .dependOnClassesThat(adapter("web").or(adapter("kafka")))
            .as("mongo knows no other adapter"),
        noClasses()
            .that(adapter("kafka"))
            .should()
            .dependOnClassesThat(adapter("web").or(adapter("mongo")))
            .allowEmptyShould(!tellsOthers)
            .as("kafka knows no other adapter"),
        noClasses()
            .that(DescribedPredicate.not(adapter("kafka")))
            .should()
            .dependOnClassesThat(resideInAPackage("kh.ccc.contracts.*.."))
            .as("public contracts are read and written in kafka packages only"),
        noClasses()
            .should()
            .dependOnClassesThat(Impurity.unsupportedByTheEmbeddedStore())
            .as("only what MongoDB and the embedded store both understand is used"),
        slices()
            .matching(base + ".(*)..")
            .should()
            .beFreeOfCycles()
            .as("features do not depend on each other in circles"));
  }

  private DescribedPredicate<JavaClass> featureRoots() {
    return describe(
        "feature roots",
        type ->
            type.getPackageName().startsWith(base + ".")
                && !ADAPTERS.contains(lastName(type))
                && !type.getSimpleName().equals("package-info"));
  }

  private DescribedPredicate<JavaClass> anyAdapter() {
    return describe("adapters", type -> isOurs(type) && ADAPTERS.contains(lastName(type)));
  }

  private DescribedPredicate<JavaClass> adapter(String name) {
    return describe(
        name + " adapters",
        type ->
            isOurs(type)
                && lastName(type).equals(name)
                && !type.getSimpleName().equals("package-info"));
  }

  private boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(base);
  }

  private DescribedPredicate<JavaClass> notPure() {
    return DescribedPredicate.not(resideInAnyPackage(PURE))
        .and(describe("outside of the service", type -> !isOurs(type)));
  }

  private static DescribedPredicate<JavaClass> dependsOnContracts() {
    return describe(
        "users of contracts",
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(d -> d.getTargetClass().getPackageName().startsWith("kh.ccc.contracts")));
  }

  private static String lastName(JavaClass type) {
    return type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
  }
}
