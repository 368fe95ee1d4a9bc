package kh.ccc.launcher.process;

import java.nio.file.Path;
import java.util.List;

/**
 * What a child JVM runs: an unpacked jar with its libraries beside it, its main class and words.
 */
public record Program(Path jar, String mainClass, List<String> words) {}
