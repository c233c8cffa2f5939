package io.refract.walkthrough;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// The files that a document shows: each is a block of code under its path.
///
/// @param texts by path, in the document's order
record FilesOfDocument(SequencedMap<String, String> texts) {
    private static final Pattern FILE =
            Pattern.compile("^`(src/[^`]+)`\\R\\R```\\w+\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    static FilesOfDocument in(Path document) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        FILE.matcher(Files.readString(document)).results().forEach(file -> texts.put(file.group(1), file.group(2)));
        return new FilesOfDocument(texts);
    }

    /// Writes them where they belong in a copy of the project; none may be there yet.
    List<Path> writeTo(Path project) throws IOException {
        var written = new ArrayList<Path>();
        for (var file : texts.entrySet()) {
            var path = project.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            written.add(Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW));
        }
        return written;
    }
}
