package org.stele.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stele.linkage.Model;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reads a `model.json` that an earlier run wrote, for `stele link --model`.
final class ModelFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    private ModelFile(Path file) {
        this.file = file;
    }

    /// @throws UserError when it is no model of this method
    static Model read(Path file) {
        return new ModelFile(file).model();
    }

    private Model model() {
        JsonNode form;
        try {
            form = JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UserError("--model " + file + " cannot be read: " + e.getMessage());
        } catch (JacksonException e) {
            throw wrong("it is no JSON");
        }
        if (!form.path("method").asString("").equals(LinkForm.METHOD)) {
            throw wrong("its \"method\" is not \"" + LinkForm.METHOD + "\"");
        }
        List<Model.FieldModel> fields = new ArrayList<>();
        for (JsonNode field : form.path("fields")) {
            List<Model.LevelModel> levels = new ArrayList<>();
            for (JsonNode level : field.path("levels")) {
                levels.add(new Model.LevelModel(
                        text(level, "level"), share(level, "m"), share(level, "u"), share(level, "lookalike")));
            }
            fields.add(new Model.FieldModel(
                    text(field, "field"),
                    field.path("missing").asDouble(0),
                    field.path("learnt").asBoolean(true),
                    new Model.Frequencies(0, 0, List.of()),
                    levels));
        }
        List<Model.Rule> rules = new ArrayList<>();
        form.path("rules")
                .forEach(rule -> rules.add(
                        new Model.Rule(text(rule, "rule"), rule.path("pairs").asLong(0))));
        double lookalikes = form.path("lookalikes").asDouble(-1);
        if (lookalikes < 0 || lookalikes >= 1) {
            throw wrong("\"lookalikes\" is no share from 0 to 1");
        }
        return new Model(share(form, "prior"), share(form, "prior_inside"), lookalikes, fields, rules, List.of(), 0);
    }

    private String text(JsonNode of, String name) {
        String text = of.path(name).asString("");
        if (text.isEmpty()) {
            throw wrong("a \"" + name + "\" is missing");
        }
        return text;
    }

    private double share(JsonNode of, String name) {
        double share = of.path(name).asDouble(-1);
        if (!(share > 0 && share < 1)) {
            throw wrong("\"" + name + "\" is " + of.path(name) + ": it is a share between 0 and 1");
        }
        return share;
    }

    private UserError wrong(String what) {
        return new UserError("--model " + file + " is no model that stele link --out writes: " + what);
    }
}
