package com.acme.payroll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The payroll files of vendors, and the file of matches that goes back. */
final class PayrollFile {
    private static final CSVFormat WITH_HEADER =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final CSVFormat MATCHES = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader("ssn", "match")
            .get();

    private PayrollFile() {}

    /** One employee's pay. */
    record Pay(String ssn, BigDecimal compensation, BigDecimal deferral) {}

    /** One employee's match. */
    record Match(String ssn, BigDecimal amount) {}

    /** @throws IllegalArgumentException naming the line that is wrong */
    static List<Pay> read(byte[] file) {
        try (CSVParser lines = CSVParser.parse(new StringReader(new String(file, UTF_8)), WITH_HEADER)) {
            return lines.stream().map(PayrollFile::pay).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pay pay(CSVRecord line) {
        try {
            return new Pay(
                    line.get("ssn"),
                    new BigDecimal(line.get("compensation")),
                    new BigDecimal(line.get("ee_deferral")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + (line.getRecordNumber() + 1) + " of the payroll file: " + e, e);
        }
    }

    static byte[] write(List<Match> matches) {
        StringBuilder file = new StringBuilder();
        try (var printer = MATCHES.print(file)) {
            for (Match match : matches) {
                printer.printRecord(match.ssn(), match.amount());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString().getBytes(UTF_8);
    }
}
