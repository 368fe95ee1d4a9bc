package kh.ccc.launcher.mail;

import java.util.List;

/** The inbox as HTML; everything that came by mail is escaped, HTML bodies stay in a sandbox. */
final class InboxHtml {
  // review: the Khmer words were composed for this page
  private static final String HEAD =
      """
      <!doctype html><html lang="en"><meta charset="utf-8">
      <meta name="viewport" content="width=device-width">%s<title>%s</title>
      <style>
      body{font:16px/1.6 system-ui,'Noto Sans Khmer',sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1d2733}
      table{border-collapse:collapse;width:100%%}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #d8dee6;overflow-wrap:anywhere}
      a{color:#0b5cad}pre{white-space:pre-wrap;background:#f4f6f8;padding:1rem;border-radius:.4rem}iframe{width:100%%;height:28rem;border:1px solid #d8dee6}
      </style><body>
      """;

  private InboxHtml() {}

  static String list(List<CaughtMail> mails) {
    var page =
        new StringBuilder(HEAD.formatted("<meta http-equiv=\"refresh\" content=\"5\">", "Mail"));
    page.append("<h1>Email · <span lang=\"km\">អ៊ីម៉ែល</span></h1>");
    page.append("<p>").append(mails.size()).append(" caught on this machine, none delivered · ");
    page.append("<span lang=\"km\">មិនបានផ្ញើចេញទេ</span></p>");
    page.append("<table><tr><th>To<th>Subject<th>From<th>Time</tr>");
    mails.forEach(mail -> row(page, mail));
    return page.append("</table></body></html>").toString();
  }

  static String mail(CaughtMail mail) {
    var page = new StringBuilder(HEAD.formatted("", escape(mail.subject())));
    page.append("<p><a href=\"/\">← all</a></p><h1>")
        .append(escape(mail.subject()))
        .append("</h1>");
    page.append("<p>").append(escape(mail.from())).append(" → ").append(escape(mail.recipient()));
    page.append(" · ").append(escape(mail.sent()));
    page.append(" · <a href=\"/mails/").append(mail.id()).append(".eml\">source</a></p>");
    if (!mail.text().isEmpty()) {
      page.append("<pre>").append(escape(mail.text())).append("</pre>");
    }
    if (!mail.html().isEmpty()) {
      page.append("<iframe sandbox title=\"mail\" srcdoc=\"").append(escape(mail.html()));
      page.append("\"></iframe>");
    }
    return page.append("</body></html>").toString();
  }

  private static void row(StringBuilder page, CaughtMail mail) {
    page.append("<tr><td>").append(escape(mail.recipient()));
    page.append("<td><a href=\"/mails/").append(mail.id()).append("\">");
    page.append(escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()));
    page.append("</a><td>").append(escape(mail.from()));
    page.append("<td>").append(escape(mail.sent())).append("</tr>");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
