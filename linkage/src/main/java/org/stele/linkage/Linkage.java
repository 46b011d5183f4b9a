package org.stele.linkage;

import java.util.ArrayList;
import java.util.List;

/// Links the rows of lists, or finds the duplicates of one:
///
///     Links links = Linkage.of(schema).lists(lists).train(seed).link();
///
/// Training needs no labels. The same rows, schema and seed give the same answer to the last bit.
public final class Linkage {

    /// So many pairs tell which rules are worth their pairs.
    private static final long ENOUGH_TO_CHOOSE = 400_000;

    private final Schema schema;
    private final List<RowList> lists;
    private final List<Verdict> verdicts;
    private final Guard guard;

    private Linkage(Schema schema, List<RowList> lists, List<Verdict> verdicts, Guard guard) {
        this.schema = schema;
        this.lists = List.copyOf(lists);
        this.verdicts = List.copyOf(verdicts);
        this.guard = guard;
    }

    public static Linkage of(Schema schema) {
        return new Linkage(schema, List.of(), List.of(), (left, right) -> false);
    }

    /// The lists to link, duplicates inside them included unless a list is clean.
    public Linkage lists(List<RowList> rows) {
        return new Linkage(schema, rows, verdicts, guard);
    }

    /// What people decided. The later verdict on the same two rows counts.
    public Linkage verdicts(List<Verdict> decided) {
        return new Linkage(schema, lists, decided, guard);
    }

    /// What can never be one.
    public Linkage guard(Guard apart) {
        return new Linkage(schema, lists, verdicts, apart);
    }

    /// Learns how rows of one thing agree.
    ///
    /// @throws IllegalArgumentException when two rows of one list have one id, or another number of cells
    ///     than the schema has columns
    public TrainedLinkage train(long seed) {
        Rows rows = new Rows(schema, lists);
        Blocks blocks = new Blocks(rows);
        Trainer trainer = new Trainer(rows, seed);
        Model before = trainer.beforeLearning();
        RuleChooser chooser = new RuleChooser(rows, blocks);
        List<BlockingRule> rules = chooser.choose(
                before,
                (key, field, level) ->
                        RuleChooser.beforeLearning(key, rows.fields().get(field), level),
                seed);
        Blocking blocking = Blocking.of(rows, blocks, rules);
        if (!rules.getFirst().keys().isEmpty()) {
            Candidates first = Candidates.sample(rows, blocking, oneIn(rules));
            Model learnt = trainer.learn(first);
            List<BlockingRule> both = new ArrayList<>(rules);
            for (BlockingRule rule : chooser.choose(learnt, trainer.keyAgreement(first, learnt), seed)) {
                if (!both.contains(rule)) {
                    both.add(rule);
                }
            }
            rules = both;
            blocking = Blocking.of(rows, blocks, rules);
        }
        Candidates all = Candidates.all(rows, blocking);
        return trained(rows, trainer.learn(all), all);
    }

    /// Takes a model that was learnt before, on these lists or on others of the same columns. On the same lists it
    /// gives the same links to the last bit. How often values occur is always counted in the lists at hand.
    ///
    /// @throws IllegalArgumentException when the model lacks a column of the lists or knows other levels of it,
    ///     and when the lists are malformed as in [#train]
    public TrainedLinkage with(Model known, long seed) {
        Rows rows = new Rows(schema, lists);
        Blocks blocks = new Blocks(rows);
        Model model = known.forFields(rows.fields());
        RuleChooser chooser = new RuleChooser(rows, blocks);
        List<BlockingRule> rules = chooser.again(model, seed);
        return trained(rows, model, Candidates.all(rows, Blocking.of(rows, blocks, rules)));
    }

    private TrainedLinkage trained(Rows rows, Model model, Candidates all) {
        List<String> notes = new ArrayList<>();
        rows.nothingToLearn()
                .forEach(column -> notes.add(
                        "nothing to learn from column \"" + column + "\": it is empty, or says the same in every row"));
        for (Model.FieldModel field : model.fields()) {
            if (!field.learnt()) {
                notes.add("nothing to learn about column \"" + field.name()
                        + "\": every rule selects its pairs by it; what is expected beforehand stands");
            }
        }
        notes.addAll(all.blocking().oversized());
        List<Model.Rule> madeBy = all.blocking().rules().stream()
                .map(rule -> new Model.Rule(rule.name(), rule.pairs()))
                .toList();
        return new TrainedLinkage(rows, model.with(madeBy, notes), all, verdicts, guard);
    }

    /// Rules that are chosen before anything is learnt only serve to choose better ones: a sample of their pairs will
    /// do.
    private static long oneIn(List<BlockingRule> rules) {
        long pairs = rules.stream().mapToLong(BlockingRule::pairs).sum();
        return Math.max(1, pairs / ENOUGH_TO_CHOOSE);
    }
}
