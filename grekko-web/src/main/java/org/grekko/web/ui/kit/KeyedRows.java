package org.grekko.web.ui.kit;

import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rows of a grid, told apart by a key, so that fresh figures leave scroll, focus and selection where they are. */
public final class KeyedRows<T> extends ListDataProvider<T> {
    private static final long serialVersionUID = 1L;

    private final List<T> rows;
    private final transient Function<T, ?> key;

    /** No rows yet. */
    public KeyedRows(Function<T, ?> key) {
        this(new ArrayList<>(), key);
    }

    private KeyedRows(List<T> rows, Function<T, ?> key) {
        super(rows);
        this.rows = rows;
        this.key = key;
    }

    @Override
    public Object getId(T item) {
        return key.apply(item);
    }

    /** Shows these rows; when they are the same ones as before, only those that changed are sent. */
    public void show(List<T> fresh) {
        List<T> before = List.copyOf(rows);
        rows.clear();
        rows.addAll(fresh);
        if (!keys(before).equals(keys(fresh))) {
            refreshAll();
            return;
        }
        for (int row = 0; row < fresh.size(); row++) {
            if (!fresh.get(row).equals(before.get(row))) {
                refreshItem(fresh.get(row));
            }
        }
    }

    private List<Object> keys(List<T> some) {
        return some.stream().map(this::getId).toList();
    }

    /** The row of that key as it stands now. */
    public Optional<T> find(Object wanted) {
        return rows.stream().filter(row -> getId(row).equals(wanted)).findFirst();
    }

    /** The first row. */
    public Optional<T> first() {
        return rows.stream().findFirst();
    }
}
