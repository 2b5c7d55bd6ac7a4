/* A drawing of Plotly as an image that a reader takes away: with its title, what is measured, its source, and the record of what it is. */
(() => {
  "use strict";
  const SIDE = 40;

  /**
   * @param {Blob} content
   * @param {string} name
   */
  function keep(content, name) {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(content), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  /**
   * Words in lines of so many letters.
   * @param {string} text @param {number} letters
   */
  function lines(text, letters) {
    const found = [""];
    for (const word of text.split(" ")) {
      if ((found.at(-1) + word).length > letters) found.push("");
      found[found.length - 1] += `${word} `;
    }
    return found.map((line) => line.trimEnd());
  }

  /**
   * The drawing with its words, in colours of the palette: those on screen, unless others are given.
   * @param {any} plot @param {Carried} carried @param {(name: string) => string} [colour]
   */
  function composed(plot, { record, source, measure }, colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`)) {
    const measured = measure ? lines(measure, 130) : [];
    const title = [...lines(record.headline, 90).map((line) => `<b>${line}</b>`), ...measured], foot = lines(source, 150);
    const top = 40 + 26 * title.length, bottom = 90 + 19 * foot.length, height = Math.max(560, plot.clientHeight) + top + bottom - 80;
    const words = { xref: "container", yref: "container", x: SIDE / 1200, showarrow: false, align: "left", xanchor: "left" };
    const layout = {
      ...plot.layout, width: 1200, height, autosize: false, margin: { ...plot.layout.margin, t: top, b: bottom, r: 120 },
      font: { ...plot.layout.font, color: colour("ink") }, paper_bgcolor: colour("card"),
      annotations: [
        ...(plot.layout.annotations || []),
        { ...words, y: 1 - 16 / height, yanchor: "top", text: title.join("<br>"), font: { size: 19, color: colour("ink") } },
        { ...words, y: 14 / height, yanchor: "bottom", text: foot.join("<br>"), font: { size: 13, color: colour("soft") } },
      ],
    };
    return { data: plot.data, layout };
  }

  /**
   * The content of the image as Plotly gives it: base64 of a PNG, the text of an SVG.
   * @param {{ data: any, layout: any }} figure @param {"png" | "svg"} format
   */
  async function drawn(figure, format) {
    const { width, height } = figure.layout;
    const address = await /** @type {any} */ (window).Plotly.toImage(figure, { format, width, height, scale: format === "png" ? 2 : 1 });
    const [, content] = address.split(/,(.*)/s);
    return format === "png" ? content : decodeURIComponent(content);
  }

  /**
   * The image with its record.
   * @param {any} plot @param {Carried} carried @param {"png" | "svg"} format
   */
  async function image(plot, carried, format) {
    return window.dashboard.embedMetadata[format](await drawn(composed(plot, carried), format), carried.record);
  }

  /** The drawing as an SVG in the colours of paper. @param {any} plot @param {Carried} carried */
  const onPaper = (plot, carried) => drawn(composed(plot, carried, (name) => window.dashboard.palettes.light[name]), "svg");

  window.dashboard = Object.assign(window.dashboard || {}, { figureImage: { image, keep, onPaper } });
})();
