// Asks Lighthouse what it thinks of pages on a phone: node lighthouse.mjs chromium.. < [{"url", "categories"}]
// Answers one line each: {"url", "benchmark", "scores": {category: 0..100}, "metrics": {audit: milliseconds or shift},
// "faults": [what keeps a category from its best]}.
import { readFileSync } from 'node:fs';
import lighthouse from 'lighthouse';
import { throttling } from 'lighthouse/core/config/constants.js';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import puppeteer from 'puppeteer-core';

const [executablePath, ...args] = process.argv.slice(2);
const tasks = JSON.parse(readFileSync(0, 'utf8'));
const browser = await puppeteer.launch({ executablePath, args, headless: true });

/**
 * The simulated phone is a quarter as fast as an idle desktop computer. A machine that is slow, or has other work, is
 * nearer to it: steps of Lighthouse's own calculator for that.
 */
function slowdown(benchmark) {
  if (benchmark >= 1300) return 4;
  return benchmark >= 800 ? 3 + (benchmark - 800) / 500 : Math.max(1, 1 + (benchmark - 150) / 325);
}

/** Mobile and simulated throttling are Lighthouse's own defaults. */
async function judge({ url, categories }) {
  const page = await browser.newPage();
  try {
    const flags = { onlyCategories: categories, disableFullPageScreenshot: true, logLevel: 'error' };
    const benchmark = Math.round(await page.evaluate(pageFunctions.computeBenchmarkIndex));
    flags.throttling = { ...throttling.mobileSlow4G, cpuSlowdownMultiplier: slowdown(benchmark) };
    // How long a page stays quiet matters for how fast it is, not for the rules it keeps.
    if (!categories.includes('performance')) {
      Object.assign(flags, { pauseAfterFcpMs: 250, pauseAfterLoadMs: 250, networkQuietThresholdMs: 500, cpuQuietThresholdMs: 0 });
    }
    const { lhr } = await lighthouse(url, flags, undefined, page);
    return { url, benchmark, scores: scoresOf(lhr), metrics: metricsOf(lhr), faults: [...(lhr.runtimeError ? [lhr.runtimeError.message] : []), ...faultsOf(lhr)] };
  } finally {
    await page.close();
  }
}

function scoresOf(lhr) {
  return Object.fromEntries(
    Object.values(lhr.categories).map(({ id, score }) => [id, score === null ? -1 : Math.round(score * 100)])
  );
}

const METRICS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];

function metricsOf(lhr) {
  return Object.fromEntries(METRICS.filter((id) => lhr.audits[id]).map((id) => [id, lhr.audits[id].numericValue]));
}

function faultsOf(lhr) {
  return Object.values(lhr.categories).flatMap(({ id: category, auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => `${category}: ${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ''} ${placesOf(lhr.audits[id])}`.trim())
  );
}

function placesOf({ details }) {
  return (details?.items ?? [])
    .slice(0, 5)
    .map((item) => item.node?.selector ?? item.description ?? item.source ?? '')
    .filter(Boolean)
    .join(', ');
}

try {
  for (const task of tasks) console.log(JSON.stringify(await judge(task)));
} finally {
  await browser.close();
}
