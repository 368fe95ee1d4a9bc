package kh.ccc.embedded.mongodb.query;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a filter says about each field, as far as an ordered index can use it. Everything it leaves
 * out is checked on the document itself, so it may say too little but never too much.
 *
 * @param arrays whether the fields may hold arrays: two conditions may then be met by two different
 *     elements, so they are not intersected
 */
record Constraints(Map<String, Intervals> fields, boolean arrays) {
  static Constraints of(Document filter, boolean arrays) {
    Constraints constraints = new Constraints(new HashMap<>(), arrays);
    filter.forEach(constraints::add);
    return constraints;
  }

  @Nullable Intervals get(String field) {
    return fields.get(field);
  }

  private void add(String key, @Nullable Object condition) {
    if (key.equals("$and")) {
      documents(condition).forEach(part -> part.forEach(this::add));
    } else if (key.equals("$or")) {
      addAny(documents(condition));
    } else if (!key.startsWith("$")) {
      addField(key, condition);
    }
  }

  /** A field that every branch constrains lies within the union of what the branches allow. */
  private void addAny(List<Document> branches) {
    if (branches.isEmpty()) {
      return;
    }
    Constraints any = of(branches.getFirst(), arrays);
    for (Document branch : branches.subList(1, branches.size())) {
      any = any.or(of(branch, arrays));
    }
    any.fields.forEach(this::narrow);
  }

  private Constraints or(Constraints other) {
    Constraints either = new Constraints(new HashMap<>(), arrays);
    fields.forEach((field, intervals) -> {
      Intervals others = other.fields.get(field);
      if (others != null) {
        either.fields.put(field, intervals.union(others));
      }
    });
    return either;
  }

  private void addField(String field, @Nullable Object condition) {
    if (condition instanceof Document operators && isOperators(operators)) {
      operators.forEach((operator, operand) -> addOperator(field, operator, operand));
    } else if (isPlain(condition)) {
      narrow(field, Intervals.of(Interval.point(condition)));
    }
  }

  private void addOperator(String field, String operator, @Nullable Object operand) {
    switch (operator) {
      case "$eq" -> {
        if (isPlain(operand)) {
          narrow(field, Intervals.of(Interval.point(operand)));
        }
      }
      case "$in" -> {
        if (operand instanceof Collection<?> values && values.stream().allMatch(this::isPlain)) {
          narrow(field, Intervals.union(values.stream().map(Interval::point).toList()));
        }
      }
      case "$gt", "$gte" -> {
        if (operand != null && isOrdered(operand)) {
          narrow(field, Intervals.of(Interval.from(operand)));
        }
      }
      case "$lt", "$lte" -> {
        if (operand != null && isOrdered(operand)) {
          narrow(field, Intervals.of(Interval.upTo(operand)));
        }
      }
      default -> {} // Left to the check of the document.
    }
  }

  private void narrow(String field, Intervals intervals) {
    fields.merge(field, intervals, this::both);
  }

  private Intervals both(Intervals known, Intervals further) {
    if (arrays) {
      return known.arePoints() ? known : further;
    }
    return known.intersect(further);
  }

  private static boolean isOperators(Document document) {
    return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
  }

  /** A value that equals exactly the keys it is stored under. */
  private boolean isPlain(@Nullable Object value) {
    return !(value instanceof Collection)
        && !BsonRegularExpression.isRegularExpression(value)
        && !(arrays && value == null);
  }

  private boolean isOrdered(Object value) {
    return isPlain(value) && !(value instanceof MinKey) && !(value instanceof MaxKey);
  }

  private static List<Document> documents(@Nullable Object list) {
    return list instanceof Collection<?> values
        ? values.stream().filter(Document.class::isInstance).map(Document.class::cast).toList()
        : List.of();
  }
}
