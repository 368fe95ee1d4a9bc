package kh.ccc.demo;

import java.util.List;
import java.util.Map;

/** The demonstration's people, each with their own account. All are made up. */
public final class People {

  private final Http http;
  private final SignIn signIn;

  People(Http http, SignIn signIn) {
    this.http = http;
    this.signIn = signIn;
  }

  /** The people of a platform, who all have that password. */
  public static People of(String publicUrl, String password) {
    Http http = Http.to(publicUrl);
    return new People(http, new SignIn(http, password));
  }

  Person officer() {
    return person("officer");
  }

  Person chair() {
    return person("chair");
  }

  Person reviewer() {
    return person("reviewer");
  }

  Person coordinator() {
    return person("coordinator");
  }

  Person donor() {
    return person("client:demo-donor");
  }

  /** Speaks for the CBO of that running number. */
  Person representative(int number) {
    return person("cbo" + (number % 5 + 1));
  }

  Person assessor(int number) {
    return person("assessor" + (number % 3 + 1));
  }

  List<Person> committee() {
    return List.of(person("member1"), person("member2"), person("member3"));
  }

  /** The person with that user name. */
  public Person person(String name) {
    return new Person(http, signIn, name);
  }

  /** Everyone says where to be reached; half of them read Khmer, half English. */
  void leaveContactPoints(Console console) {
    List<String> names =
        List.of("cbo1", "cbo2", "cbo3", "cbo4", "cbo5", "assessor1", "assessor2", "assessor3");
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Map<String, Object> contact =
          Map.of("email", name + "@demo.example", "language", i % 2 == 0 ? "km" : "en");
      person(name).put("/api/contact-points/me", "reachable-" + name, contact);
      console.progress("people said where to be reached", i + 1, names.size());
    }
  }
}
