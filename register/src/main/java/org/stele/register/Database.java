package org.stele.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.jdbc4.JDBC4Connection;

/// One open SQLite file.
///
/// Until a commit the file's bytes are those before it: nothing is spilled early, and a rollback journal
/// beside the file undoes a commit that power or a signal cut short. Ctrl-C is taken between two statements:
/// the open transaction is rolled back and the journal removed before the program ends.
final class Database implements AutoCloseable {

    private static final int BUSY_TIMEOUT_MILLIS = 2000;

    /// SQLite's extended result codes hold the primary one in their lowest byte.
    private static final int PRIMARY_CODE = 0xFF;

    /// How SQLite says that a file lacks what this room's SQL asks for. That SQL is fixed, so it was taken out of the
    /// file.
    private static final Pattern MISSING =
            Pattern.compile("unsupported file format|no such (table|column|index)|has no column|malformed");

    private final Path file;
    private final boolean writable;
    private final Connection connection;
    private final ReentrantLock use = new ReentrantLock();
    private final Thread atShutdown;
    private boolean inTransaction;

    private Database(Path file, boolean writable, Connection connection) {
        this.file = file;
        this.writable = writable;
        this.connection = connection;
        this.atShutdown = new Thread(this::abandon, "close " + file.getFileName());
        Runtime.getRuntime().addShutdownHook(atShutdown);
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static Database open(Path file) {
        boolean writable = Files.isWritable(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setReadOnly(!writable);
        config.enforceForeignKeys(true);
        try {
            // A file URI, because a plain name may hold a ? or a #, which would be taken for options. Of the file
            // itself and not of a link to it, because SQLite keeps the journal beside the file.
            String name = file.toRealPath().toUri().toString();
            Connection connection = new JDBC4Connection("jdbc:sqlite:" + name, name, config.toProperties());
            Database database = new Database(file, writable, connection);
            if (writable) {
                database.execute("pragma cache_spill = off");
                database.execute("pragma synchronous = extra");
                database.clearLeftJournal();
            }
            return database;
        } catch (SQLException e) {
            throw unusable(file, e);
        } catch (IOException e) {
            throw new RegisterUnusable(file + " cannot be read: it needs read permission", e);
        }
    }

    /// Removes the rollback journal of a program that was killed. SQLite plays back a journal that matters when it
    /// next locks the file, and leaves one that does not until the next write; a register is one file before that.
    private void clearLeftJournal() throws SQLException, IOException {
        Path real = file.toRealPath();
        Path journal = real.resolveSibling(real.getFileName() + "-journal");
        if (!Files.exists(journal)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("pragma busy_timeout = 0");
            // With this lock nobody else has the file open for writing, so the journal is nobody's.
            statement.executeUpdate("begin exclusive");
            Files.deleteIfExists(journal);
            statement.executeUpdate("rollback");
        } catch (SQLException e) {
            if ((e.getErrorCode() & PRIMARY_CODE) != SQLiteErrorCode.SQLITE_BUSY.code) {
                throw e;
            }
        } finally {
            execute("pragma busy_timeout = " + BUSY_TIMEOUT_MILLIS);
        }
    }

    /// Makes the tables in an empty file and marks it as a register.
    void lay(int applicationId, int schemaVersion) {
        try (InputStream in = Database.class.getResourceAsStream("schema.sql")) {
            if (in == null) {
                throw new IllegalStateException("schema.sql is missing beside " + Database.class.getName());
            }
            execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("pragma application_id = " + applicationId);
        execute("pragma user_version = " + schemaVersion);
    }

    /// What a register's file is made of: the names of tables, indexes and triggers, and what made each.
    Map<String, String> schemaOf() {
        Map<String, String> schema = new TreeMap<>();
        list(
                row -> schema.put(row.getString(1), String.valueOf(row.getString(2))),
                "select name, sql from sqlite_schema where name not like 'sqlite_%'");
        return schema;
    }

    /// What it should be made of.
    static Map<String, String> schema() {
        try (Database fresh = new Database(
                Path.of(":memory:"),
                true,
                new JDBC4Connection("jdbc:sqlite::memory:", ":memory:", new SQLiteConfig().toProperties()))) {
            fresh.lay(Register.APPLICATION_ID, Register.SCHEMA_VERSION);
            return fresh.schemaOf();
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of a register cannot be made", e);
        }
    }

    void begin() {
        if (!writable) {
            throw new RegisterUnusable(file + " cannot be written to: its permissions or its disk allow reading only");
        }
        execute("begin immediate");
        inTransaction = true;
    }

    void commit() {
        execute("commit");
        inTransaction = false;
    }

    void rollback() {
        inTransaction = false;
        execute("rollback");
    }

    /// Reads several things as they were at one moment, whoever writes meanwhile.
    <T> T snapshot(Supplier<T> reading) {
        if (inTransaction) {
            return reading.get();
        }
        execute("begin");
        try {
            return reading.get();
        } finally {
            execute("rollback");
        }
    }

    private void execute(String sql) {
        use.lock();
        try (Statement statement = connection.createStatement()) {
            var _ = statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw unusable(file, e);
        } finally {
            use.unlock();
        }
    }

    int update(String sql, Object... arguments) {
        use.lock();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw unusable(file, e);
        } finally {
            use.unlock();
        }
    }

    <T> List<T> list(Row<T> row, String sql, Object... arguments) {
        List<T> all = new ArrayList<>();
        each(row, all::add, sql, arguments);
        return all;
    }

    /// Hands on one row after the other, so that they are never in memory together.
    <T> void each(Row<T> row, Consumer<T> taker, String sql, Object... arguments) {
        use.lock();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    taker.accept(row.read(results));
                }
            }
        } catch (SQLException e) {
            throw unusable(file, e);
        } finally {
            use.unlock();
        }
    }

    <T> Optional<T> find(Row<T> row, String sql, Object... arguments) {
        List<T> found = list(row, sql, arguments);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        use.lock();
        try {
            connection.close();
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (SQLException e) {
            throw unusable(file, e);
        } catch (IllegalStateException e) {
            // The program is ending and the hook will find the connection closed.
            return;
        } finally {
            use.unlock();
        }
    }

    /// Takes the file out of everybody's hands for good: whoever would go on writing waits until the program has ended.
    private void abandon() {
        use.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            // Nobody is left to tell, and the next one to open the file finds the journal and rolls back.
            return;
        }
    }

    /// What went wrong in words, where the user can see to it; anything else is our fault.
    private static RuntimeException unusable(Path file, SQLException e) {
        int extended = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : e.getErrorCode();
        return switch (SQLiteErrorCode.getErrorCode(extended & PRIMARY_CODE)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new RegisterUnusable(
                        file + " is in use by another stele: wait until it has finished, then try again", e);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
                new RegisterUnusable(
                        file + " cannot be written to: it needs write permission for the file and its folder", e);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(file, e);
            case SQLITE_FULL -> new RegisterUnusable("the disk is full: " + file + " is as it was before", e);
            case SQLITE_IOERR ->
                new RegisterUnusable("the disk failed while " + file + " was read or written (" + reason(e) + ")", e);
            default ->
                MISSING.matcher(reason(e)).find()
                        ? damaged(file, e)
                        : new IllegalStateException(file + ": " + e.getMessage(), e);
        };
    }

    private static RegisterUnusable damaged(Path file, SQLException e) {
        return RegisterUnusable.damaged(
                file + " is damaged (" + reason(e) + "): restore it from a copy, and keep this one", e);
    }

    /// What SQLite says, without the driver's code before it.
    private static String reason(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int open = message.indexOf('(');
        return open >= 0 && message.endsWith(")") ? message.substring(open + 1, message.length() - 1) : message;
    }
}
