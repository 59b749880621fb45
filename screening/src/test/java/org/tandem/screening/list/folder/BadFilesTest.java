package org.tandem.screening.list.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.screening.list.source.ListNotReadable;

/// Each bad file is refused with its name, its line and what to do.
class BadFilesTest {
    @TempDir
    Path folder;

    private void give(String fixture, String name) throws IOException {
        Files.copy(Fixtures.LISTS.resolve(fixture), folder.resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void refused(String message) {
        assertThatThrownBy(() -> ListFolder.read(folder))
                .isInstanceOf(ListNotReadable.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "ofac/sdn.csv, sdn.csv",
        "un/consolidated.xml, un.xml",
        "eu-csv/full-list.csv, eu.csv",
        "eu-xml/full-list.xml, eu.xml",
        "uk/UK-Sanctions-List.csv, uk.csv",
        "own/house.list.csv, house.list.csv"
    })
    void a_file_of_another_encoding_is_refused_with_the_line(String fixture, String name) throws IOException {
        String text = Files.readString(Fixtures.LISTS.resolve(fixture)).replace("Alder", "Aldér");
        String latin = text.codePoints()
                .filter(letter -> letter < 0x100)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Files.write(
                folder.resolve(name),
                latin.replace("ALDER", "ALDÉR").replace("DOVER", "DÖVER").getBytes(Charset.forName("windows-1252")));
        assertThatThrownBy(() -> ListFolder.read(folder))
                .isInstanceOf(ListNotReadable.class)
                .hasMessageMatching(
                        name.replace(".", "\\.") + " line \\d+: the byte 0x.. is not UTF-8; save it as UTF-8.*");
    }

    @ParameterizedTest
    @CsvSource({"sdn.csv", "un.xml", "eu.csv", "house.list.csv", "house.list.json"})
    void an_empty_file_is_refused(String name) throws IOException {
        write(name, "");
        refused(name + ": it is empty; fetch the file again");
    }

    @Test
    void a_binary_file_is_refused() throws IOException {
        Files.write(folder.resolve("sdn.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});
        refused("sdn.csv line 1: the control character 0x03 shows that it is no text file");
    }

    @Test
    void utf_16_is_refused_by_name() throws IOException {
        Files.write(folder.resolve("uk.csv"), "\uFEFFUnique ID".getBytes(StandardCharsets.UTF_16LE));
        refused("uk.csv line 1: it is in UTF-16; save it as UTF-8");
    }

    @Test
    void a_row_with_too_few_columns_is_refused_with_its_line() throws IOException {
        write("sdn.csv", "1,\"A\",-0- ,\"P\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n2,\"B\"\n");
        refused("sdn.csv line 2: the row has 2 columns instead of 12");
    }

    @Test
    void a_header_in_a_file_without_headers_is_refused() throws IOException {
        write("sdn.csv", "ent_num,name,type,program,title,call,vess,ton,grt,flag,owner,remarks\n");
        refused("sdn.csv line 1: the first column holds 'ent_num' instead of an entry's number");
    }

    @Test
    void a_quote_that_stays_open_is_refused_with_the_line_of_its_row() throws IOException {
        write("sdn.csv", "1,\"A\",-0- ,\"P\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n2,\"B,-0- ,\nmore\n");
        refused("sdn.csv line 2: a quote is opened and never closed");
    }

    @Test
    void a_last_line_without_line_break_is_refused() throws IOException {
        write("sdn.csv", "1,\"A\",-0- ,\"P\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0");
        refused("sdn.csv: the last line has no line break, so the file may be cut off");
    }

    @Test
    void a_huge_field_is_refused_with_its_line() throws IOException {
        String row = "1,\"%s\",-0- ,\"P\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
        write("sdn.csv", row.formatted("A") + row.formatted("A".repeat((1 << 20) + 1)));
        refused("sdn.csv line 2: this row or one after it cannot be parsed");
    }

    @Test
    void a_second_entry_of_the_same_id_is_refused_with_both_lines() throws IOException {
        String row = "1,\"A\",-0- ,\"P\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
        write("sdn.csv", row + row);
        refused("sdn.csv line 2: the entry 1 stands already in line 1");
    }

    /// The parser itself fails on it, with an exception that no one declares.
    @Test
    void xml_with_an_element_called_by_a_reserved_prefix_is_refused_with_its_line() throws IOException {
        write("un.xml", "<CONSOLIDATED_LIST>\n<INDIVIDUALS><xmlns:INDIVIDUAL/></INDIVIDUALS></CONSOLIDATED_LIST>\n");
        refused("un.xml line 2: it is not well-formed XML");
    }

    @Test
    void xml_that_is_cut_off_is_refused() throws IOException {
        String text = Files.readString(Fixtures.LISTS.resolve("un/consolidated.xml"));
        write("un.xml", text.substring(0, text.length() / 2));
        refused("it is not well-formed XML");
        refused("fetch the file again: it may be cut off");
    }

    @Test
    void a_document_type_declaration_is_refused_and_nothing_outside_is_opened() throws IOException {
        write("secret.txt", "TOP SECRET");
        write(
                "un.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"secret.txt\">]>"
                        + "<CONSOLIDATED_LIST><INDIVIDUAL>&e;</INDIVIDUAL></CONSOLIDATED_LIST>");
        refused("un.xml line 1: it has a document type declaration or refers to an entity, which is not allowed");
    }

    @Test
    void xml_of_another_declared_encoding_is_refused() throws IOException {
        write("un.xml", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><CONSOLIDATED_LIST/>");
        refused("un.xml line 1: it declares the encoding ISO-8859-1; save it as UTF-8");
    }

    @Test
    void xml_nested_too_deep_is_refused() throws IOException {
        write("un.xml", "<CONSOLIDATED_LIST>" + "<a>".repeat(100) + "</a>".repeat(100) + "</CONSOLIDATED_LIST>");
        refused("un.xml line 1: the nesting of elements is larger than allowed");
    }

    @Test
    void a_list_without_entries_is_refused() throws IOException {
        write("un.xml", "<CONSOLIDATED_LIST><INDIVIDUALS/></CONSOLIDATED_LIST>");
        refused("un.xml: it holds no entry");
    }

    @Test
    void an_entry_without_name_is_refused() throws IOException {
        write(
                "un.xml",
                "<CONSOLIDATED_LIST>\n<ENTITY><REFERENCE_NUMBER>X.1</REFERENCE_NUMBER></ENTITY></CONSOLIDATED_LIST>");
        refused("un.xml line 2: the entry X.1 has no name");
    }

    @Test
    void an_unknown_reference_in_the_advanced_form_is_refused() throws IOException {
        String text = Files.readString(Fixtures.LISTS.resolve("advanced/sdn_advanced.xml"));
        write("sdn_advanced.xml", text.replace("PartySubTypeID=\"3\"", "PartySubTypeID=\"33\""));
        refused("it refers to the PartySubType '33', which the file does not define");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "id,name,brith!the column 'brith' is not known",
                "id,name,births\\n1,A,when it rained!line 2: the field births holds 'when it rained'",
                "id,name,countries\\n1,A,Atlantis!line 2: the field countries holds 'Atlantis'",
                "id,name,type\\n1,A,ghost!line 2: the field type holds 'ghost'",
                "id,name,identifiers\\n1,A,A123!line 2: the field identifiers holds 'A123'",
                "id,name,identifiers\\n1,A,PASSPORT/ZZ:1!line 2: the field identifiers holds 'PASSPORT/ZZ:1'",
                "id,name\\n1,!line 2: the entry 1 has no name",
                "id,name\\n,A!line 2: an entry has no id",
                "id,name\\n1,A,B!line 2: the row has 3 columns instead of the header's 2",
                "title,words\\nA,B!no header with the columns [id, name]"
            })
    void an_operators_csv_is_refused_where_a_word_is_not_understood(String text, String message) throws IOException {
        write("house.list.csv", text.replace("\\n", "\n") + "\n");
        refused(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "[]!here should be an object",
                "{\"entries\": [{\"id\": \"1\", \"name\": \"A\"}!it is not JSON",
                "{\"entries\": [{\"id\": \"1\", \"name\": \"A\", \"name\": \"B\"}]}!it is not JSON",
                "{\"entries\": [{\"id\": 1, \"name\": \"A\"}]}!a field is a string or an array of strings",
                "{\"entries\": [{\"id\": \"1\", \"nmae\": \"A\"}]}!the field 'nmae' is not known",
                "{\"rows\": []}!the field 'rows' is not known",
                "{\"entries\": []} {}!something follows",
                "{\"entries\": []}!it holds no entry"
            })
    void an_operators_json_is_refused_where_it_is_not_of_the_form(String text, String message) throws IOException {
        write("house.list.json", text);
        refused(message);
    }

    @Test
    void two_files_of_one_list_are_refused() throws IOException {
        give("eu-csv/full-list.csv", "eu.csv");
        give("eu-xml/full-list.xml", "eu.xml");
        refused("eu.xml: it is the list EU, and so is eu.csv; keep one of them");
    }

    @Test
    void aliases_without_their_entries_are_refused() throws IOException {
        give("ofac/alt.csv", "alt.csv");
        refused("alt.csv: the file of entries that it belongs to is not beside it; put sdn.csv into the folder");
    }

    @Test
    void entries_without_their_aliases_are_read_and_say_so() throws IOException, ListNotReadable {
        give("ofac/sdn.csv", "ofac_sdn.csv");
        assertThat(ListFolder.read(folder).getFirst().warnings())
                .anyMatch(warning -> warning.contains("no alias file beside it"))
                .anyMatch(warning -> warning.contains("no address file beside it"));
    }

    @Test
    void remarks_too_long_for_a_row_come_from_the_comments_file() throws IOException, ListNotReadable {
        give("ofac/sdn.csv", "sdn.csv");
        write("sdn_comments.csv", "104,\"; MMSI 123456789.\"\n");
        assertThat(Fixtures.entry(ListFolder.read(folder).getFirst(), "104").identifiers())
                .anyMatch(found -> found.value().equals("123456789"));
    }

    @Test
    void what_is_no_list_is_passed_over_and_named() throws IOException, ListNotReadable {
        write("pairs.csv", "a,b\n1,2\n");
        write("feed.xml", "<rss/>");
        write("notes.txt", "not a list");
        assertThat(ListFolder.read(folder)).isEmpty();
        assertThat(ListFolder.ignored(folder)).containsExactly("feed.xml", "notes.txt", "pairs.csv");
    }

    @Test
    void a_folder_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> ListFolder.read(folder.resolve("nowhere")))
                .isInstanceOf(ListNotReadable.class)
                .hasMessageContaining("the folder cannot be read");
    }

    @Test
    void the_hash_is_that_of_the_files_bytes() throws IOException, ListNotReadable, NoSuchAlgorithmException {
        give("eu-csv/full-list.csv", "eu.csv");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve("eu.csv")));
        assertThat(ListFolder.read(folder).getFirst().hash())
                .isEqualTo(HexFormat.of().formatHex(digest));
    }
}
