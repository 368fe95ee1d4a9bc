package kh.ccc.assessment.guideline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Guidelines;
import kh.ccc.platform.security.OpenToAnyone;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The guideline, for anyone who wants to read it. */
@RestController
@RequestMapping("/api/guidelines")
@Tag(name = "guidelines")
class GuidelineController {

  private static final CacheControl PUBLIC =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  private final Guidelines guidelines;

  GuidelineController(Guidelines guidelines) {
    this.guidelines = guidelines;
  }

  @GetMapping
  @OpenToAnyone
  @Operation(summary = "The editions of the guideline, oldest first")
  ResponseEntity<GuidelineViews.Editions> list() {
    List<Guideline> all = guidelines.all();
    String tag = all.stream().map(Guideline::fingerprint).collect(Collectors.joining("-"));
    return ResponseEntity.ok()
        .eTag('"' + tag + '"')
        .cacheControl(PUBLIC)
        .body(new GuidelineViews.Editions(all.stream().map(GuidelineViews.Edition::of).toList()));
  }

  @GetMapping("/{edition}")
  @OpenToAnyone
  @Operation(
      summary = "One edition: chapters with indicators, annexes, scale and rules of the levels")
  ResponseEntity<GuidelineViews.Whole> edition(@PathVariable int edition) {
    Guideline guideline = guidelines.edition(edition);
    return ResponseEntity.ok()
        .eTag('"' + guideline.fingerprint() + '"')
        .cacheControl(PUBLIC)
        .body(GuidelineViews.Whole.of(guideline));
  }
}
