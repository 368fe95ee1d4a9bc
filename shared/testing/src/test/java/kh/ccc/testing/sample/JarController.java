package kh.ccc.testing.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.ExpectedVersion;
import kh.ccc.testing.sample.SampleService.Put;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/jars")
class JarController {

  private final Aggregates<Integer, Put> jars;

  JarController(Aggregates<Integer, Put> jars) {
    this.jars = jars;
  }

  record JarRequest(@Min(1) @Max(1000) int count, String area) {}

  record JarView(String id, int total) {}

  @PostMapping
  @Permitted({Role.PROGRAMME_OFFICER, Role.PROVINCIAL_REGISTRAR})
  ResponseEntity<JarView> create(
      @Valid @RequestBody JarRequest request, Caller caller, CommandContext context) {
    caller.require(request.area(), Role.PROGRAMME_OFFICER, Role.PROVINCIAL_REGISTRAR);
    Versioned<Integer> jar =
        jars.execute(context.newId(), context, total -> List.of(new Put(request.count())));
    return ETags.created(jar, view(jar));
  }

  @PutMapping("/{id}")
  @Permitted(Role.PROGRAMME_OFFICER)
  ResponseEntity<JarView> add(
      @PathVariable String id,
      @Valid @RequestBody JarRequest request,
      ExpectedVersion expected,
      CommandContext context) {
    Versioned<Integer> jar =
        jars.execute(
            id,
            expected.value(),
            context,
            total -> {
              if (total + request.count() > 1000) {
                throw SampleService.tooMany(request.count());
              }
              return List.of(new Put(request.count()));
            });
    return ETags.ok(jar, view(jar));
  }

  @GetMapping("/{id}")
  @OpenToAnyone
  ResponseEntity<JarView> get(@PathVariable String id) {
    Versioned<Integer> jar = jars.find(id).orElseThrow(() -> new Unknown("sample-unknown"));
    return ETags.ok(jar, view(jar));
  }

  private static JarView view(Versioned<Integer> jar) {
    return new JarView(jar.id(), jar.state());
  }
}
