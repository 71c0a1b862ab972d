package de.motivag.kit.web;

import java.util.List;

/** An invalid request, with all of its problems. It has had no effect. */
public final class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<FieldProblem> problems;

    public InvalidRequest(int status, List<FieldProblem> problems) {
        super(null, null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    InvalidRequest(FieldProblem problem) {
        this(400, List.of(problem));
    }

    int status() {
        return status;
    }

    List<FieldProblem> problems() {
        return problems;
    }
}
