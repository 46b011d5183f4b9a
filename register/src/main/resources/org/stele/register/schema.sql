-- The tables of a register, version 1. docs/formats/register.md says what each holds.
-- Types are the portable ones; times are milliseconds since 1970-01-01T00:00:00Z.

-- What is entered, and never changed: entries in their order, and the bytes of documents and lists.
create table register (
    origin text not null,
    key text not null,
    secret blob not null
);

create table entry (
    position bigint not null primary key,
    version integer not null,
    kind integer not null,
    time bigint not null,
    commitment blob not null,
    salt blob not null,
    payload blob not null
);

create table content (
    entry bigint not null primary key references entry (position),
    bytes blob not null,
    line_salts blob not null,
    line_commitments blob not null
);

-- The log over the entries: its hashes, and one signed checkpoint a commit.
create table tile (
    level integer not null,
    number bigint not null,
    hashes blob not null,
    primary key (level, number)
);

create table checkpoint (
    size bigint not null primary key,
    note text not null
);

-- Views: computed from the entries, and computed again whenever they are in doubt.
create table document (
    entry bigint not null primary key references entry (position),
    id text not null,
    kind text not null,
    name text not null,
    file_name text not null,
    size bigint not null,
    unique (id, kind)
);

create table reading (
    entry bigint not null primary key references entry (position),
    document text not null,
    reader text not null,
    claims integer not null,
    unique (document, reader)
);

create table claim (
    entry bigint not null references entry (position),
    number integer not null,
    id text not null,
    kind text not null,
    measure text not null,
    start_offset integer not null,
    end_offset integer not null,
    primary key (entry, number)
);

create index claim_by_id on claim (id);

create table judgement (
    entry bigint not null primary key references entry (position),
    kind text not null,
    subject text not null,
    value text not null,
    decided_by text not null,
    why text not null,
    at bigint not null
);

create index judgement_by_subject on judgement (subject);

-- Against accidents only: whoever means harm drops these first, and the ledger then shows what they did.
create trigger entry_stays before update on entry
begin
    select raise(abort, 'entries are never changed');
end;

create trigger entry_remains before delete on entry
begin
    select raise(abort, 'entries are never deleted');
end;

create trigger checkpoint_stays before update on checkpoint
begin
    select raise(abort, 'checkpoints are never changed');
end;
