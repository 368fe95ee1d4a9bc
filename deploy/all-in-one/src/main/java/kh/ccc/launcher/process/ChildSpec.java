package kh.ccc.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One child process of the platform.
 *
 * @param name word a person knows it by
 * @param command the whole command line
 * @param environment added to the environment of the launcher
 * @param log file that takes what it prints
 * @param port port by which it is known to live
 * @param health path that answers 200 when it is ready; empty when an open port is enough
 */
public record ChildSpec(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path log,
    int port,
    String health) {}
