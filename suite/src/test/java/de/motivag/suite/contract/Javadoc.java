package de.motivag.suite.contract;

import static java.util.stream.Collectors.joining;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The Javadoc of a class or method, read from its source. */
record Javadoc(String text, Map<String, String> parameters) {
    private static final Map<Path, Map<String, Javadoc>> FILES = new ConcurrentHashMap<>();

    static Optional<Javadoc> of(Class<?> type) {
        return Optional.ofNullable(file(type).get(name(type)));
    }

    static Optional<Javadoc> of(Method method) {
        var type = method.getDeclaringClass();
        return Optional.ofNullable(file(type).get(name(type) + "#" + method.getName()));
    }

    /** The first sentence without its full stop. */
    String title() {
        return text.replaceFirst("(?s)\\.(\\s.*)?$", "");
    }

    /** Begins with a capital letter and ends with a full stop. */
    static String sentence(String text) {
        var first = Character.isLetter(text.charAt(0)) ? Character.toUpperCase(text.charAt(0)) : text.charAt(0);
        return first + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }

    private static Map<String, Javadoc> file(Class<?> type) {
        var outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        var place = outermost.getProtectionDomain().getCodeSource();
        if (place == null) {
            return Map.of();
        }
        var source = Path.of(
                place.getLocation()
                        .getPath()
                        .replaceFirst("/target/test-classes/.*", "/src/test/java")
                        .replaceFirst("/target/.*", "/src/main/java"),
                outermost.getName().replace('.', '/') + ".java");
        return Files.exists(source) ? FILES.computeIfAbsent(source, Javadoc::read) : Map.of();
    }

    private static Map<String, Javadoc> read(Path source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(source));
            var comments = new HashMap<String, Javadoc>();
            new Scanner(DocTrees.instance(task), comments).scan(task.parse(), null);
            return comments;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names a class with its outer classes, as in {@code DeviceApi$Loan}. */
    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable String> {
        private final DocTrees trees;
        private final Map<String, Javadoc> comments;

        Scanner(DocTrees trees, Map<String, Javadoc> comments) {
            this.trees = trees;
            this.comments = comments;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable String outer) {
            var name = outer == null ? type.getSimpleName().toString() : outer + "$" + type.getSimpleName();
            add(name);
            return super.visitClass(type, name);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable String outer) {
            add(outer + "#" + method.getName());
            return super.visitMethod(method, outer);
        }

        private void add(String name) {
            var comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                comments.put(name, new Javadoc(text(comment.getFullBody()), parameters(comment)));
            }
        }

        private static Map<String, String> parameters(DocCommentTree comment) {
            var parameters = new LinkedHashMap<String, String>();
            for (var tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree parameter && !parameter.isTypeParameter()) {
                    parameters.put(parameter.getName().toString(), text(parameter.getDescription()));
                }
            }
            return parameters;
        }

        /** As Markdown: code in backticks, and links as their labels or names. */
        private static String text(List<? extends DocTree> parts) {
            var html = parts.stream().map(DocTree::toString).collect(joining());
            var text = html.replaceAll("\\{@code ([^}]*)}", "`$1`")
                    .replaceAll("\\{@link\\s+\\S+\\s+([^}]+)}", "$1")
                    .replaceAll("\\{@link\\s+(?:[\\w.]*[.#])?(\\w+)[^}]*}", "$1")
                    .replaceAll("<[^>]+>", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
            return HtmlUtils.htmlUnescape(text);
        }
    }
}
