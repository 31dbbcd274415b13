package io.github.pii4j.disclosure.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Why the version in force is not there to compare with, and how to get it. */
final class Baselines {

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
  private static final Pattern REMOTE = Pattern.compile("([A-Za-z0-9._-]+)/(.+)");
  private static final Pattern ANCESTOR = Pattern.compile("(?s).*[~^@].*");

  private Baselines() {}

  static CommandFailure noRef(String ref) {
    return CommandFailure.usage(
        ref + ": is no commit; name a branch, a tag or a hash", ref + "：不是提交；请指定分支、标签或哈希");
  }

  static CommandFailure noFile(String object) {
    return CommandFailure.usage(object + ": is a folder; name a file", object + "：是一个目录，请指定文件");
  }

  static CommandFailure link(String object) {
    String way = "git show " + object;
    return CommandFailure.usage(
        object + ": is a symbolic link; name the file that it leads to, which this prints: " + way,
        object + "：是符号链接；请指定其所指的文件（可用以下命令查看）：" + way);
  }

  static CommandFailure largeFile(String ref, String path) {
    String way = "git lfs fetch origin " + ref + "; git show " + ref + ":" + path;
    way += " | git lfs smudge > base.yaml";
    return missing(
        ref + ":" + path + ": is a Git LFS pointer; compare with the file that this writes: " + way,
        ref + ":" + path + "：是 Git LFS 指针；请与以下命令写出的文件比较：" + way);
  }

  static CommandFailure noGit(Path folder) {
    return missing(
        "git cannot be run in " + folder + "; install it, or name a file to compare with",
        "无法在 " + folder + " 运行 git；请安装 git，或指定用于比较的文件");
  }

  static CommandFailure noRepository(Path folder, String words) {
    return missing(
        folder + " is in no git repository that may be read (" + words + "); name a file instead",
        folder + " 不在可读取的 git 仓库中（" + words + "）；请改为指定文件");
  }

  static CommandFailure noSuchFile(Path file) {
    return missing(
        file + ": no such file to compare with; --base-missing=ok for the first release",
        file + "：没有可比较的文件；首次发布请用 --base-missing=ok");
  }

  static CommandFailure noSuchPath(String ref, String path) {
    return missing(
        ref + " has no " + path + "; correct the path, or --base-missing=ok for the first release",
        ref + " 中没有 " + path + "；请更正路径，首次发布请用 --base-missing=ok");
  }

  static CommandFailure unknownRef(String ref, boolean shallow) {
    if (ref.equals("HEAD")) {
      return missing(
          "nothing is committed here yet; name a file to compare with", "此处尚无提交；请指定用于比较的文件");
    }
    String fetch = fetch(ref, shallow);
    return missing(
        ref + " is not in this clone; run: " + fetch, "本地克隆中没有 " + ref + "；请执行：" + fetch);
  }

  /** The command that brings it, with no more history than it needs. */
  private static String fetch(String ref, boolean shallow) {
    if (ANCESTOR.matcher(ref).matches()) {
      return shallow ? "git fetch --unshallow" : "git fetch --all --tags";
    }
    if (COMMIT.matcher(ref).matches()) {
      return "git fetch --no-tags --depth=1 origin " + ref;
    }
    var remote = REMOTE.matcher(ref.replaceFirst("^refs/remotes/", ""));
    if (!ref.startsWith("refs/tags/") && remote.matches()) {
      return "git fetch --no-tags --depth=1 "
          + remote.group(1)
          + " +refs/heads/"
          + remote.group(2)
          + ":refs/remotes/"
          + remote.group(1)
          + "/"
          + remote.group(2);
    }
    String tag = ref.replaceFirst("^refs/tags/", "");
    return "git fetch --no-tags --depth=1 origin tag " + tag;
  }

  private static CommandFailure missing(String english, String chinese) {
    return new CommandFailure(ExitCode.BASELINE, english, chinese);
  }
}
