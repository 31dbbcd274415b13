package io.github.pii4j.disclosure.page;

import io.github.pii4j.policy.PrivacyPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The set of pages in one language. */
final class LanguagePages {

  private static final List<String> COPIES = List.of("policy.json", "sdks.json", "changes.json");

  private final SiteHistory history;
  private final PageTemplate template;
  private final PageStyle style;
  private final PageLanguage language;
  private final PageWords words;
  private final SharedViews shared;
  private final PageModel model;
  private final Map<String, Object> facts;

  LanguagePages(SiteHistory history, Locale locale, PageTemplate template, PageStyle style) {
    this.history = history;
    this.template = template;
    this.style = style;
    this.language = PageLanguage.of(locale);
    this.words = language.words();
    this.shared = new SharedViews(language);
    this.model = modelOf(history.current());
    this.facts = PlainText.of(model.facts());
  }

  /** Each to be rendered by whoever wants it, on any thread. */
  List<PageToRender> pages() {
    List<PageToRender> pages = new ArrayList<>();
    for (SitePage page : SitePage.values()) {
      add(pages, page.file(), here -> render(page(page, here)));
    }
    for (ChangesBetween between : history.comparisons()) {
      add(pages, between.file(), here -> render(redline(between, here)));
    }
    history.versions().stream()
        .filter(one -> speaks(one.policy()))
        .forEach(one -> add(pages, SiteHistory.frozen(one), here -> frozen(one, here)));
    return pages;
  }

  private void add(List<PageToRender> pages, String file, Function<PagePath, FileContent> html) {
    PagePath here = PagePath.of(history.current().policy(), language.locale()).to(file);
    pages.add(new PageToRender(here, html));
  }

  private boolean speaks(PrivacyPolicy policy) {
    return policy.locales().contains(language.locale());
  }

  private FileContent render(Map<String, Object> layout) {
    Map<String, Object> whole = new TreeMap<>(facts);
    whole.putAll(PlainText.of(layout));
    return template.content(PageTemplate.DISCLOSURE, whole);
  }

  private Map<String, Object> page(SitePage page, PagePath here) {
    View layout = layout(here, page).put("parts", page.parts()).put("doors", doors(here));
    if (page == SitePage.CHANGES) {
      layout.put("history", new HistoryViews(history, language, here).all());
    }
    if (page != SitePage.INDEX) {
      layout.put("page", words.get(page.title()));
    }
    return layout.fields();
  }

  private Map<String, Object> redline(ChangesBetween between, PagePath here) {
    Map<String, Object> view = new RedlineViews(between, language, here, shared).view();
    return layout(here, SitePage.CHANGES)
        .put("parts", List.of("redline.ftlh"))
        .put("page", String.valueOf(view.get("title")))
        .put("redline", view)
        .fields();
  }

  /** Everything on one page, as it was. */
  private FileContent frozen(Publication one, PagePath here) {
    Map<String, Object> page = modelOf(one).onePage();
    boolean current = one.version().equals(history.current().version());
    page.put("style", style.text());
    page.put("styleHash", style.hash());
    page.put("languages", languagesOf(one, here));
    page.put(
        "frozen",
        new View()
            .put("current", current)
            .put("text", words.get("frozen.older", one.version(), history.current().version()))
            .put("href", here.linkTo(here.to(SitePage.INDEX.file())))
            .fields());
    return template.content(PageTemplate.DISCLOSURE, PlainText.of(page));
  }

  private List<Map<String, Object>> languagesOf(Publication one, PagePath here) {
    List<Locale> spoken = one.policy().locales();
    return model.languages(here).stream()
        .filter(each -> spoken.contains(Locale.forLanguageTag(String.valueOf(each.get("tag")))))
        .toList();
  }

  private View layout(PagePath here, SitePage current) {
    return new View()
        .put("style", style.text())
        .put("styleHash", style.hash())
        .put("languages", model.languages(here))
        .put("contents", contents(here, current))
        .put(
            "at",
            Map.of("collected", link(here, SitePage.COLLECTED), "sdks", link(here, SitePage.SDKS)))
        .put("copies", copies(here));
  }

  private static String link(PagePath here, SitePage page) {
    return here.linkTo(here.to(page.file()));
  }

  private List<Map<String, Object>> contents(PagePath here, SitePage current) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (SitePage page : SitePage.values()) {
      entries.add(
          new View()
              .put("href", link(here, page))
              .put("label", words.get(page.title()))
              .put("current", page == current && here.file().equals(page.file()))
              .fields());
    }
    return entries;
  }

  private List<Map<String, Object>> doors(PagePath here) {
    List<Map<String, Object>> doors = new ArrayList<>();
    for (SitePage page : SitePage.values()) {
      words
          .find("doors." + page.word())
          .ifPresent(
              text ->
                  doors.add(
                      new View()
                          .put("href", link(here, page))
                          .put("label", words.get(page.title()))
                          .put("text", text)
                          .fields()));
    }
    return doors;
  }

  private static List<Map<String, Object>> copies(PagePath here) {
    return COPIES.stream()
        .map(file -> new View().put("href", here.linkTo(file)).put("label", file).fields())
        .toList();
  }

  private PageModel modelOf(Publication one) {
    return new PageModel(one.policy(), one.registry(), one.prose(), language, shared);
  }
}
