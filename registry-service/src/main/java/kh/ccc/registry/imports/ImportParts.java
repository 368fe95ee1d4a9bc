package kh.ccc.registry.imports;

import kh.ccc.registry.cbo.CboNumbers;
import kh.ccc.registry.cbo.CboQueue;
import kh.ccc.registry.cbo.Neighbours;

/** What a run looks up. */
public record ImportParts(CboQueue records, Neighbours neighbours, CboNumbers numbers) {}
