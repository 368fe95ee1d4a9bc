// Reads the QR codes in a picture of raw RGBA bytes: scan.mjs FILE WIDTH HEIGHT
import { readFileSync } from 'node:fs';
import { scanImageData } from '@undecaf/zbar-wasm';

const [file, width, height] = process.argv.slice(2);
const data = new Uint8ClampedArray(readFileSync(file));
const symbols = await scanImageData({ data, width: Number(width), height: Number(height) });
process.stdout.write(JSON.stringify({ texts: symbols.map((symbol) => symbol.decode()) }));
