package org.stele.cli;

/// How a command prints its answer.
enum Format {
    text,
    json
}
