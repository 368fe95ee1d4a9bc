package kh.ccc.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells in OpenAPI what the compiler already knows: a component of a record that is not
 * {@code @Nullable} is there always, any other may be null or left out. Clients generate their
 * types from it.
 */
final class NullnessInDescriptions implements ModelConverter {

  private static final String REFERENCE = "#/components/schemas/";

  @Override
  @SuppressWarnings("rawtypes") // as the interface declares it
  public @Nullable Schema resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    JavaType java = TypeFactory.defaultInstance().constructType(type.getType());
    if (schema != null && java != null && java.getRawClass().isRecord()) {
      Schema<?> defined = defined(schema, context);
      if (defined != null && defined.getProperties() != null) {
        describe(java.getRawClass().getRecordComponents(), defined);
      }
    }
    return schema;
  }

  private static @Nullable Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
    String reference = schema.get$ref();
    return reference == null
        ? schema
        : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
  }

  private static void describe(RecordComponent[] components, Schema<?> schema) {
    @SuppressWarnings("rawtypes") // as swagger declares it
    Map<String, Schema> properties = schema.getProperties();
    Set<String> required = new LinkedHashSet<>();
    for (RecordComponent component : components) {
      Schema<?> property = properties.get(component.getName());
      if (property == null) {
        continue;
      }
      if (mayBeNull(component)) {
        properties.put(component.getName(), orNull(property));
      } else {
        required.add(component.getName());
      }
    }
    schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
  }

  private static boolean mayBeNull(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Schema<?> orNull(Schema<?> property) {
    if (property.get$ref() != null) {
      Schema<?> nothing = new Schema<>();
      nothing.addType("null");
      Schema<?> either = new Schema<>();
      either.setAnyOf(List.of(property, nothing));
      return either;
    }
    if (property.getTypes() != null) {
      property.addType("null");
    }
    return property;
  }
}
