package org.stele.parsers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.stele.evidence.Loss;
import org.stele.evidence.Particulars;
import org.stele.evidence.Transcript;

/// Spreadsheets, OOXML (ISO/IEC 29500) and OpenDocument (ISO/IEC 26300), as lists: the first sheet that holds anything
/// and is shown, as the text of a table. Values are taken as they were computed last; dates become ISO 8601, numbers
/// plain decimals, whatever the sheet shows them as.
final class SheetParser {

    static final String XLSX = "xlsx@1";
    static final String ODS = "ods@1";

    /// Cells that repeat further than this are borders and colours, no values.
    private static final int MOST_REPEATS = 1000;

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /// Before this serial number, 1 March 1900, the program that all follow counts a day that never was.
    private static final int AFTER_LEAP_ERROR = 61;
    private static final int LAST_SERIAL = 2_958_466;
    private static final int LARGEST_EXPONENT = 40;
    private static final long SECONDS_A_DAY = 86_400;

    /// What stands in quotation marks, brackets or behind a stroke is no part of a format's pattern.
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]{0,200}\"|\\[[^\\]]{0,80}\\]|\\\\.|_.|\\*.");

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Loss> lost;

    private SheetParser(List<Loss> lost) {
        this.lost = new ArrayList<>(lost);
    }

    static Transcript xlsx(byte[] bytes) throws Refused {
        Archive archive = Archive.unpack(
                bytes,
                "spreadsheet",
                name -> name.startsWith("xl/worksheets/sheet")
                        || List.of(
                                        "xl/workbook.xml",
                                        "xl/_rels/workbook.xml.rels",
                                        "xl/sharedStrings.xml",
                                        "xl/styles.xml",
                                        "docProps/core.xml")
                                .contains(name));
        byte[] workbook = OfficeParser.main(archive, "xl/workbook.xml", "spreadsheet");
        SheetParser parser = new SheetParser(archive.lost());
        Map<String, String> files = archive.find("xl/_rels/workbook.xml.rels")
                .map(SheetParser::targets)
                .orElse(Map.of());
        List<String> texts =
                archive.find("xl/sharedStrings.xml").map(parser::texts).orElse(List.of());
        Styles styles = Styles.of(archive.find("xl/styles.xml"), workbook);
        for (Map.Entry<String, String> named : shown(workbook).entrySet()) {
            String file = "xl/" + files.getOrDefault(named.getValue(), "?").replaceFirst("^/?xl/", "");
            Optional<byte[]> sheet = archive.find(file);
            if (sheet.isPresent()) {
                parser.sheets.add(parser.sheet(named.getKey(), sheet.get(), texts, styles));
            } else if (parser.lost.isEmpty()) {
                parser.lost.add(new Loss(Loss.Kind.CUT_SHORT, "sheet " + named.getKey(), 1));
            }
        }
        return parser.transcript(XLSX, archive.find("docProps/core.xml"), "docProps ", "created");
    }

    static Transcript ods(byte[] bytes) throws Refused {
        Archive archive = Archive.unpack(
                bytes, "spreadsheet", List.of("content.xml", "meta.xml", "META-INF/manifest.xml")::contains);
        OfficeParser.requireOpen(archive);
        SheetParser parser = new SheetParser(archive.lost());
        boolean whole = Xml.walk(OfficeParser.main(archive, "content.xml", "spreadsheet"), new OpenWalk(parser.sheets));
        if (!whole && parser.lost.isEmpty()) {
            parser.lost.add(new Loss(Loss.Kind.CUT_SHORT, "none", 1));
        }
        return parser.transcript(ODS, archive.find("meta.xml"), "meta.xml ", "creation-date");
    }

    private Transcript transcript(String parser, Optional<byte[]> about, String field, String made) throws Refused {
        List<Sheet> filled = sheets.stream().filter(sheet -> sheet.rows() > 0).toList();
        if (filled.isEmpty()) {
            throw new Refused("holds no table: none of its sheets that are shown has a value");
        }
        Sheet list = filled.getFirst();
        filled.stream().skip(1).forEach(other -> lost.add(new Loss(Loss.Kind.SHEET, other.name(), other.rows())));
        String table = list.table();
        if (list.tooLong() > 0) {
            lost.add(new Loss(Loss.Kind.TOO_LONG, "", list.tooLong()));
        }
        Particulars particulars =
                about.map(xml -> OfficeParser.particulars(xml, field, made)).orElse(Particulars.NONE);
        return new Transcript(parser, table, List.of(), particulars, lost, List.of());
    }

    /// The sheets that are shown, in their order: name and relation.
    private static Map<String, String> shown(byte[] workbook) {
        Map<String, String> shown = new LinkedHashMap<>();
        Xml.walk(workbook, (xml, event) -> {
            if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("sheet")
                    && Xml.attribute(xml, "state").orElse("visible").equals("visible")) {
                String relation = Optional.ofNullable(xml.getAttributeValue(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id"))
                        .orElse(Xml.attribute(xml, "id").orElse(""));
                shown.put(Xml.attribute(xml, "name").orElse(""), relation);
            }
        });
        return shown;
    }

    private static Map<String, String> targets(byte[] relations) {
        Map<String, String> targets = new HashMap<>();
        Xml.walk(relations, (xml, event) -> {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                targets.put(
                        Xml.attribute(xml, "Id").orElse(""),
                        Xml.attribute(xml, "Target").orElse(""));
            }
        });
        return targets;
    }

    /// The texts that cells point at. How a word is said (phonetic marks) is no part of it.
    private List<String> texts(byte[] shared) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int[] inside = {0, 0};
        boolean whole = Xml.walk(shared, (xml, event) -> {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "si" -> text.setLength(0);
                        case "t" -> inside[0]++;
                        case "rPh" -> inside[1]++;
                        default -> {}
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inside[0] > 0 && inside[1] == 0) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "si" -> texts.add(text.toString());
                        case "t" -> inside[0]--;
                        case "rPh" -> inside[1]--;
                        default -> {}
                    }
                }
                default -> {}
            }
        });
        if (!whole) {
            lost.add(new Loss(Loss.Kind.CUT_SHORT, "sharedStrings.xml", 1));
        }
        return texts;
    }

    private Sheet sheet(String name, byte[] bytes, List<String> texts, Styles styles) {
        Sheet sheet = new Sheet(name);
        StringBuilder value = new StringBuilder();
        String[] cell = {"", "", ""};
        int[] at = {0, -1, 0};
        boolean whole = Xml.walk(bytes, (xml, event) -> {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "row" -> {
                            int number = Xml.attribute(xml, "r").isPresent() ? Xml.count(xml, "r") : at[0] + 1;
                            if (number > at[0] + 1) {
                                sheet.endRow(number - at[0] - 1);
                            }
                            at[0] = Math.max(number, at[0] + 1);
                            at[1] = -1;
                        }
                        case "c" -> {
                            at[1] = Xml.attribute(xml, "r")
                                    .map(SheetParser::column)
                                    .orElse(at[1] + 1);
                            cell[0] = Xml.attribute(xml, "t").orElse("n");
                            cell[1] = Xml.attribute(xml, "s").orElse("");
                            value.setLength(0);
                        }
                        case "v", "t" -> at[2]++;
                        default -> {}
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (at[2] > 0) {
                        value.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "v", "t" -> at[2]--;
                        case "c" -> sheet.put(at[1], value(value.toString(), cell[0], cell[1], texts, styles));
                        case "row" -> sheet.endRow(1);
                        default -> {}
                    }
                }
                default -> {}
            }
        });
        if (!whole) {
            sheet.endRow(1);
            lost.add(new Loss(Loss.Kind.CUT_SHORT, "sheet " + name, 1));
        }
        return sheet;
    }

    private static String value(String raw, String type, String style, List<String> texts, Styles styles) {
        return switch (type) {
            case "s" -> {
                int index = raw.matches("\\d{1,9}") ? Integer.parseInt(raw) : -1;
                yield index >= 0 && index < texts.size() ? texts.get(index) : "";
            }
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "n" -> raw.isBlank() ? "" : styles.isDate(style) ? styles.day(raw) : plain(raw);
            default -> raw;
        };
    }

    /// A number without exponent and without the noise of its binary form: `0.1`, not `0.10000000000000001`.
    static String plain(String raw) {
        try {
            BigDecimal exact = new BigDecimal(raw.strip());
            if (Math.abs(exact.precision() - exact.scale()) > LARGEST_EXPONENT) {
                return raw;
            }
            BigDecimal shortest = BigDecimal.valueOf(exact.doubleValue());
            BigDecimal shown = exact.precision() > 15 ? shortest : exact;
            return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    /// `B3` is column 1.
    private static int column(String reference) {
        int column = 0;
        int i = 0;
        for (; i < reference.length() && i < 4 && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z'; i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /// Which styles of cells show a number as a date, and from which day they count.
    private record Styles(List<Boolean> dates, LocalDate epoch) {

        static Styles of(Optional<byte[]> styles, byte[] workbook) {
            Map<String, String> patterns = new HashMap<>();
            List<Boolean> dates = new ArrayList<>();
            boolean[] inside = {false};
            styles.ifPresent(found -> Xml.walk(found, (xml, event) -> {
                boolean start = event == XMLStreamConstants.START_ELEMENT;
                if (start && xml.getLocalName().equals("numFmt")) {
                    patterns.put(
                            Xml.attribute(xml, "numFmtId").orElse(""),
                            Xml.attribute(xml, "formatCode").orElse(""));
                } else if ((start || event == XMLStreamConstants.END_ELEMENT)
                        && xml.getLocalName().equals("cellXfs")) {
                    inside[0] = start;
                } else if (start && inside[0] && xml.getLocalName().equals("xf")) {
                    dates.add(showsDate(Xml.attribute(xml, "numFmtId").orElse("0"), patterns));
                }
            }));
            boolean[] from1904 = {false};
            Xml.walk(workbook, (xml, event) -> {
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")
                        && List.of("1", "true")
                                .contains(Xml.attribute(xml, "date1904").orElse("0"))) {
                    from1904[0] = true;
                }
            });
            return new Styles(dates, from1904[0] ? EPOCH_1904 : EPOCH_1900);
        }

        private static boolean showsDate(String id, Map<String, String> patterns) {
            String pattern = patterns.get(id);
            if (pattern != null) {
                return LITERAL.matcher(pattern).replaceAll("").chars().anyMatch(c -> "dmyhsDMYHS".indexOf(c) >= 0)
                        && !pattern.equalsIgnoreCase("general");
            }
            int number = id.matches("\\d{1,4}") ? Integer.parseInt(id) : 0;
            return (number >= 14 && number <= 22)
                    || (number >= 27 && number <= 36)
                    || (number >= 45 && number <= 47)
                    || (number >= 50 && number <= 58);
        }

        boolean isDate(String style) {
            int index = style.matches("\\d{1,6}") ? Integer.parseInt(style) : -1;
            return index >= 0 && index < dates.size() && dates.get(index);
        }

        /// The day, with its time where it has one; a time without a day as the sheet shows it.
        String day(String raw) {
            double serial;
            try {
                serial = Double.parseDouble(raw);
            } catch (NumberFormatException e) {
                return raw;
            }
            if (!(serial >= 0) || serial >= LAST_SERIAL) {
                return plain(raw);
            }
            long seconds = Math.round(serial * SECONDS_A_DAY);
            long days = seconds / SECONDS_A_DAY;
            boolean early = epoch.equals(EPOCH_1900) && days < AFTER_LEAP_ERROR;
            LocalDateTime moment =
                    epoch.plusDays(early ? days + 1 : days).atStartOfDay().plusSeconds(seconds % SECONDS_A_DAY);
            if (days == 0) {
                return moment.toLocalTime().toString();
            }
            return seconds % SECONDS_A_DAY == 0 ? moment.toLocalDate().toString() : moment.toString();
        }
    }

    /// The tables of an OpenDocument spreadsheet.
    private static final class OpenWalk implements Xml.Visitor {
        private final List<Sheet> sheets;
        private final StringBuilder text = new StringBuilder();
        private int column;
        private int repeat;
        private int repeatRow;
        private int paragraphs;
        private int remark;
        private Optional<String> value = Optional.empty();

        OpenWalk(List<Sheet> sheets) {
            this.sheets = sheets;
        }

        @Override
        public void at(XMLStreamReader xml, int event) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(xml, xml.getLocalName());
                case XMLStreamConstants.CHARACTERS -> {
                    if (paragraphs > 0 && remark == 0) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }

        private void start(XMLStreamReader xml, String name) {
            switch (name) {
                case "table" -> sheets.add(new Sheet(Xml.attribute(xml, "name").orElse("")));
                case "table-row" -> {
                    column = 0;
                    repeatRow = Math.max(1, Xml.count(xml, "number-rows-repeated"));
                }
                case "table-cell", "covered-table-cell" -> {
                    repeat = Math.max(1, Xml.count(xml, "number-columns-repeated"));
                    text.setLength(0);
                    value = value(xml);
                }
                case "p" -> {
                    if (!text.isEmpty() && remark == 0) {
                        text.append('\n');
                    }
                    paragraphs++;
                }
                case "s" -> text.repeat(' ', Math.min(MOST_REPEATS, Xml.count(xml, "c")));
                case "tab" -> text.append('\t');
                case "annotation" -> remark++;
                default -> {}
            }
        }

        private static Optional<String> value(XMLStreamReader xml) {
            return switch (Xml.attribute(xml, "value-type").orElse("")) {
                case "date" -> Xml.attribute(xml, "date-value");
                case "float", "currency", "percentage" ->
                    Xml.attribute(xml, "value").map(SheetParser::plain);
                default -> Optional.empty();
            };
        }

        private void end(String name) {
            switch (name) {
                case "p" -> paragraphs--;
                case "annotation" -> remark--;
                case "table-cell", "covered-table-cell" -> {
                    String found = value.orElse(text.toString());
                    int times = Math.min(repeat, MOST_REPEATS);
                    for (int i = 0; i < times && !sheets.isEmpty(); i++) {
                        sheets.getLast().put(column + i, found);
                    }
                    column += Math.min(repeat, 1 << 20);
                }
                case "table-row" -> {
                    if (!sheets.isEmpty()) {
                        sheets.getLast().endRow(repeatRow);
                    }
                }
                default -> {}
            }
        }
    }
}
