package kh.ccc.launcher.mail;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The mail catcher as a process: {@code --smtp-port N --inbox-port N --data DIR}. It takes every
 * mail, delivers none, and shows them on the inbox page.
 */
public final class MailCatcherMain {
  private MailCatcherMain() {}

  /** Runs until the process is told to end. */
  public static void main(String[] words) throws Exception {
    var options = options(words);
    var mails = new CaughtMails(Path.of(options.getOrDefault("--data", "data/mail")));
    var smtp = SmtpCatcher.start(port(options, "--smtp-port", "2525"), mails);
    var inbox = InboxPage.start(port(options, "--inbox-port", "8025"), mails);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  smtp.close();
                  inbox.close();
                },
                "stop-mail"));
    System.out.println("mail catcher ready on 127.0.0.1:" + smtp.port());
    Thread.currentThread().join();
  }

  private static int port(Map<String, String> options, String name, String usual) {
    return Integer.parseInt(options.getOrDefault(name, usual));
  }

  private static Map<String, String> options(String[] words) {
    var options = new HashMap<String, String>();
    for (var i = 0; i + 1 < words.length; i += 2) {
      options.put(words[i], words[i + 1]);
    }
    return options;
  }
}
