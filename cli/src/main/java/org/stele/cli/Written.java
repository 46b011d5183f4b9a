package org.stele.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// Bytes on their way out, and what kept them from arriving. A `PrintStream` tells only that something did.
final class Written extends FilterOutputStream {

    private Optional<IOException> failure = Optional.empty();

    Written(OutputStream to) {
        super(to);
    }

    /// Why not everything arrived, when whoever reads did not simply stop reading (as `head` does).
    Optional<String> findFailure() {
        return failure.map(problem -> String.valueOf(problem.getMessage()))
                .filter(message -> !message.contains("Broken pipe"));
    }

    @Override
    public void write(int letter) throws IOException {
        write(new byte[] {(byte) letter}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
            throw e;
        }
    }
}
