package kh.ccc.registry.codelist.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.web.Page;
import kh.ccc.registry.codelist.CboType;
import kh.ccc.registry.codelist.CodeLists;
import kh.ccc.registry.codelist.CodedName;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The code lists that forms and filters offer. */
@RestController
@Tag(name = "code lists")
class CodeListController {

  private final CodeLists lists;

  CodeListController(CodeLists lists) {
    this.lists = lists;
  }

  @GetMapping("/api/sectors")
  @OpenToAnyone
  @Operation(summary = "Sectors: OECD DAC purpose codes that fit CBOs")
  Page<CodedName> sectors() {
    return new Page<>(lists.sectors(), null);
  }

  @GetMapping("/api/cbo-types")
  @OpenToAnyone
  @Operation(summary = "Kinds of organizations")
  Page<CodedName> types() {
    return new Page<>(lists.types().stream().map(CboType::name).toList(), null);
  }
}
