package org.tandem.simulator.disk;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tandem.simulator.world.Chance;

/// One node's disk: a single directory of files. [#directory] is the way in for code that knows `java.nio.file` only.
public final class VirtualDisk {
    private final Chance chance;
    private final DiskPath directory;
    private final Map<String, DiskFile> files = new TreeMap<>();
    /// Deleted, but the directory was not forced since.
    private final Map<String, DiskFile> deleted = new TreeMap<>();
    private int failPermille;

    public VirtualDisk(Chance chance) {
        this.chance = chance;
        this.directory = new DiskPath(new DiskFileSystem(this), "");
    }

    public Path directory() {
        return directory;
    }

    /// From here on so many writes and forces in a thousand fail.
    public void failing(int permille) {
        failPermille = permille;
    }

    /// The end of a process is no loss: the operating system still has what was written. The end of power is.
    public void losePower() {
        for (String name : List.copyOf(files.keySet())) {
            DiskFile file = files.get(name);
            if (file != null && !file.named && chance.permille(300)) {
                files.remove(name);
            } else if (file != null) {
                file.losePower(chance);
                file.named = true;
            }
        }
        deleted.forEach((name, file) -> {
            if (chance.permille(300)) {
                file.losePower(chance);
                files.putIfAbsent(name, file);
            }
        });
        deleted.clear();
    }

    List<String> names() {
        return new ArrayList<>(files.keySet());
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    DiskFile file(String name, boolean create) throws IOException {
        DiskFile file = files.get(name);
        if (file == null && create) {
            mayFail();
            file = new DiskFile();
            files.put(name, file);
        }
        if (file == null) {
            throw new NoSuchFileException(name);
        }
        return file;
    }

    void delete(String name) throws IOException {
        @Nullable DiskFile file = files.remove(name);
        if (file == null) {
            throw new NoSuchFileException(name);
        }
        if (file.named) {
            deleted.put(name, file);
        }
    }

    void forceDirectory() throws IOException {
        mayFail();
        files.values().forEach(file -> file.named = true);
        deleted.clear();
    }

    void mayFail() throws IOException {
        if (failPermille > 0 && chance.permille(failPermille)) {
            throw new DiskFailed("the disk fails");
        }
    }
}
