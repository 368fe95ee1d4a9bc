// Shapes the lines of task file with HarfBuzz itself: for each line its glyphs with their places in font units.
import { readFileSync } from 'node:fs';
import * as hb from 'harfbuzzjs';

const task = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const fonts = Object.fromEntries(
  Object.entries(task.fonts).map(([face, file]) => [face, new hb.Font(new hb.Face(new hb.Blob(readFileSync(file))))])
);

function shaped({ face, text }) {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.setDirection(hb.Direction.LTR);
  buffer.setScript(/[\u1780-\u17ff]/.test(text) ? 'Khmr' : 'Latn');
  buffer.setFlags(hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  hb.shape(fonts[face], buffer);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  let pen = 0;
  const glyphs = infos.map((info, i) => {
    const glyph = [info.codepoint, pen + positions[i].xOffset, -positions[i].yOffset];
    pen += positions[i].xAdvance;
    return glyph;
  });
  return { glyphs, advance: pen };
}

process.stdout.write(JSON.stringify(task.lines.map(shaped)));
