package org.tandem.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;

/// Class files as the rules see them: ArchUnit's model, and the folders for what the model leaves out.
record Code(JavaClasses classes, List<Path> folders) {
    static Code in(List<Path> folders) {
        return new Code(new ClassFileImporter().importPaths(folders), folders);
    }
}
