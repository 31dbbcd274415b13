package io.github.pii4j.disclosure.page;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu Html Checker (MIT), in this process. It fetches nothing. */
final class NuChecker implements ErrorHandler {

  private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";
  private static final String PLACE = "http://127.0.0.1/";

  /** It does not reckon the hash by which a page allows its own style; the browser's test does. */
  private static final String STYLE_BY_HASH = "Inline style violates Content Security Policy";

  /** It reads its schema by recursion, which the usual stack is at times too small for. */
  private static final long DEEP = 64L << 20;

  private final List<String> complaints = new ArrayList<>();

  private NuChecker() {}

  /** Every error and warning, with page, line and column. */
  static List<String> complaintsAbout(Map<String, byte[]> pages) throws Exception {
    FutureTask<List<String>> check = new FutureTask<>(() -> check(pages));
    new Thread(null, check, "nu-checker", DEEP).start();
    return check.get();
  }

  private static List<String> check(Map<String, byte[]> pages) throws Exception {
    NuChecker checker = new NuChecker();
    SimpleDocumentValidator validator = new SimpleDocumentValidator(true);
    validator.setUpMainSchema(HTML, checker);
    validator.setUpValidatorAndParsers(checker, false, false);
    for (Map.Entry<String, byte[]> page : pages.entrySet()) {
      InputSource source = new InputSource(new ByteArrayInputStream(page.getValue()));
      source.setSystemId(PLACE + page.getKey());
      source.setEncoding("UTF-8");
      validator.checkHtmlInputSource(source);
    }
    return checker.complaints;
  }

  @Override
  public void warning(SAXParseException complaint) {
    if (!String.valueOf(complaint.getMessage()).startsWith(STYLE_BY_HASH)) {
      error(complaint);
    }
  }

  @Override
  public void error(SAXParseException complaint) {
    String page = String.valueOf(complaint.getSystemId()).replace(PLACE, "");
    complaints.add(
        page
            + ":"
            + complaint.getLineNumber()
            + ":"
            + complaint.getColumnNumber()
            + " "
            + complaint.getMessage());
  }

  @Override
  public void fatalError(SAXParseException complaint) {
    error(complaint);
  }
}
