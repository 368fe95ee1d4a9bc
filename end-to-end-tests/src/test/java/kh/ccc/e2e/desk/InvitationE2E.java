package kh.ccc.e2e.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reviewer of CCC is invited by mail, chooses a password, takes a phone along, and signs in. */
class InvitationE2E extends Story {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String CHOSEN = "forty small boats on a lake";
  private static final Pattern LINK = Pattern.compile("http\\S+/login/password\\S+");

  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void personInvitedByMailSignsInWithAPhoneOfTheirOwn(String language, int width) {
    String name = unique("reviewer");
    String address = name + "@demo.example";
    person("admin")
        .post(
            "/api/accounts",
            unique("invite"),
            Map.of(
                "username", name,
                "displayName", "Reviewer of a story",
                "grants", List.of("REVIEWER"),
                "mail", address,
                "language", language));

    Page page = browser.open(language, width, 800);
    page.navigate(linkIn(mailTo(address)));
    look.at(page, "invitation");
    page.locator("input[name=password]").fill(CHOSEN);
    page.locator("form button").click();
    page.navigate(platform.publicUrl() + "/desk?lang=" + language);
    page.locator("main a[href^='/api/session/sign-in']").click();
    page.locator("input[name=username]").fill(name);
    page.locator("input[name=password]").fill(CHOSEN);
    page.locator("form button").first().click();

    assertThat(page.locator("svg, img").first()).isVisible();
    look.at(page, "second-step");
    page.locator("input[name=code]").fill(codeNow(page.locator("code").innerText()));
    page.locator("form button").first().click();
    assertThat(page.locator("pre")).isVisible();
    look.at(page, "paper-codes");
    page.locator("main a").last().click();
    assertThat(page).hasURL(platform.publicUrl() + "/desk?lang=" + language);
    assertThat(page.getByRole(AriaRole.BANNER)).containsText("Reviewer of a story");
    page.context().close();
  }

  /** What the catcher of this machine holds for that address. */
  private static String mailTo(String address) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                platform
                    .mails()
                    .valueStream()
                    .filter(mail -> mail.path("recipient").asString("").equals(address))
                    .map(mail -> mail.path("text").asString(""))
                    .findFirst()
                    .orElse(""),
            text -> !text.isEmpty());
  }

  private static String linkIn(String mail) {
    Matcher link = LINK.matcher(mail);
    assertThat(link.find()).as("a link in: %s", mail).isTrue();
    return link.group();
  }

  /** Six digits of RFC 6238, reckoned here and not by the service's own code. */
  private static String codeNow(String shown) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(shown.replaceAll("\\s", "")), "HmacSHA1"));
      long step = Instant.now().getEpochSecond() / 30;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fff_ffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Base 32 of RFC 4648. */
  private static byte[] bytes(String letters) {
    byte[] key = new byte[letters.length() * 5 / 8];
    for (int bit = 0; bit < key.length * 8; bit++) {
      int five = LETTERS.indexOf(letters.charAt(bit / 5));
      key[bit / 8] |= (byte) (((five >> (4 - bit % 5)) & 1) << (7 - bit % 8));
    }
    return key;
  }
}
