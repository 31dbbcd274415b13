package io.github.pii4j.disclosure.importer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.pii4j.document.Message;
import java.util.List;
import java.util.Optional;

/** Files that hold no text, told by how they begin, and how to get text out of each. */
final class ForeignFiles {

  private static final int BEGINNING = 1024;

  private record Kind(String begins, Message wayOut) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "%PDF-",
              new Message(
                  "a PDF; open it, copy the list as text, or save the web page as HTML",
                  "这是 PDF；请打开后将列表复制为文本，或将网页另存为 HTML")),
          new Kind(
              "PK\003\004",
              new Message(
                  "a packed file (.docx, .xlsx, .zip); save the document as text or HTML, a sheet"
                      + " as CSV",
                  "这是压缩格式的文件（.docx、.xlsx、.zip）；请将文档另存为文本或 HTML，将表格另存为 CSV")),
          new Kind(
              "\u00D0\u00CF\021\u00E0",
              new Message(
                  "an old Office file (.doc, .xls); save the document as text or HTML, a sheet as"
                      + " CSV",
                  "这是旧版 Office 文件（.doc、.xls）；请将文档另存为文本或 HTML，将表格另存为 CSV")),
          new Kind(
              "{\\rtf",
              new Message("rich text (.rtf); save it as plain text", "这是 RTF 文件；请另存为纯文本")),
          new Kind("\u0089PNG", picture()),
          new Kind("\u00FF\u00D8\u00FF", picture()),
          new Kind("GIF8", picture()),
          new Kind(
              "\037\u008B",
              new Message("compressed by gzip; unpack it first", "这是 gzip 压缩文件；请先解压")));

  private static final Message WEB_ARCHIVE =
      new Message(
          "a web archive (.mht); save the page as HTML only", "这是网页归档文件（.mht）；请将网页另存为“仅 HTML”");

  private ForeignFiles() {}

  private static Message picture() {
    return new Message(
        "a picture; write its text down or let a text recognition do so", "这是图片；请录入其中的文字，或先做文字识别");
  }

  /** What the file is and what to do with it; empty if it may be text. */
  static Optional<Message> wayOut(byte[] bytes) {
    String begin = new String(bytes, 0, Math.min(bytes.length, BEGINNING), ISO_8859_1);
    if (begin.contains("MIME-Version:") && begin.contains("multipart/related")) {
      return Optional.of(WEB_ARCHIVE);
    }
    return KINDS.stream()
        .filter(kind -> begin.startsWith(kind.begins()))
        .map(Kind::wayOut)
        .findFirst();
  }
}
