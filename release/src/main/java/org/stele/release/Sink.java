package org.stele.release;

/// Where the files of a release go: a folder, or a map in a test.
@FunctionalInterface
public interface Sink {

    /// Takes one whole file.
    ///
    /// @param path relative, with `/` between its parts
    void write(String path, byte[] bytes);
}
