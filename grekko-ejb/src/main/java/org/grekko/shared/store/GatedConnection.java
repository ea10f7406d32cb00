package org.grekko.shared.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Pattern;
import org.grekko.shared.RightOfWay;
import org.jspecify.annotations.Nullable;

/**
 * A connection that enters the gate with the first write of a transaction and leaves it with the transaction's end; a
 * commit returns when it is in the file. Who halts trading stores its own before anybody else may enter.
 */
final class GatedConnection implements InvocationHandler {
    private static final Pattern READ = Pattern.compile("^\\s*(select|with|values|show|explain)\\b");
    private static final Pattern READ_THAT_WRITES =
            Pattern.compile("\\b(for\\s+update|nextval|next\\s+value\\s+for)\\b");

    private final Connection target;
    private final WriteGate gate;
    private final GroupStore stores;
    private WriteGate.@Nullable Entry entry;

    private GatedConnection(Connection target, WriteGate gate, GroupStore stores) {
        this.target = target;
        this.gate = gate;
        this.stores = stores;
    }

    /** The same connection behind the gate. */
    static Connection of(Connection target, WriteGate gate, GroupStore stores) {
        return proxy(Connection.class, new GatedConnection(target, gate, stores));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
        Object result =
                switch (method.getName()) {
                    case "equals" -> proxy == first(given);
                    case "commit" -> committing(() -> call(target, method, given));
                    case "setAutoCommit" ->
                        Boolean.TRUE.equals(first(given))
                                ? committing(() -> call(target, method, given))
                                : call(target, method, given);
                    case "rollback" -> given == null ? ending(method, given) : call(target, method, given);
                    case "close", "abort" -> ending(method, given);
                    default -> call(target, method, given);
                };
        return result instanceof Statement statement ? gated(statement, first(given)) : result;
    }

    private Statement gated(Statement statement, @Nullable Object sql) {
        boolean prepared = !reads(sql);
        InvocationHandler handler = (proxy, method, given) -> {
            if (method.getName().equals("equals")) {
                return proxy == first(given);
            }
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, given);
            }
            Object text = first(given);
            boolean writes = text == null ? prepared : !reads(text);
            return writes ? write(statement, method, given) : call(statement, method, given);
        };
        if (statement instanceof CallableStatement) {
            return proxy(CallableStatement.class, handler);
        }
        return statement instanceof PreparedStatement
                ? proxy(PreparedStatement.class, handler)
                : proxy(Statement.class, handler);
    }

    private @Nullable Object write(Statement statement, Method method, Object @Nullable [] given) throws Throwable {
        if (entry == null) {
            entry = gate.enter();
        }
        return target.getAutoCommit()
                ? committing(() -> call(statement, method, given))
                : call(statement, method, given);
    }

    private @Nullable Object committing(Call commit) throws Throwable {
        WriteGate.Entry mine = entry;
        entry = null;
        if (mine == null) {
            return commit.run();
        }
        Object result;
        long number;
        try {
            result = commit.run();
            number = stores.committed();
            mine.committed();
            if (RightOfWay.ofHalts().mine()) {
                stores.await(number, this::store);
            }
        } finally {
            mine.leave();
        }
        stores.await(number, this::store);
        return result;
    }

    private void store() throws SQLException {
        try (Statement statement = target.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private @Nullable Object ending(Method method, Object @Nullable [] given) throws Throwable {
        WriteGate.Entry mine = entry;
        entry = null;
        try {
            return call(target, method, given);
        } finally {
            if (mine != null) {
                mine.leave();
            }
        }
    }

    private interface Call {
        @Nullable
        Object run() throws Throwable;
    }

    private static boolean reads(@Nullable Object sql) {
        if (!(sql instanceof String text)) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return READ.matcher(lower).find() && !READ_THAT_WRITES.matcher(lower).find();
    }

    private static @Nullable Object first(Object @Nullable [] given) {
        return given == null || given.length == 0 ? null : given[0];
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] given) throws Throwable {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? new SQLException(failure) : failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
