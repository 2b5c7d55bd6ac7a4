/* What an image carries of itself: the browser's twin of exports/png.py and exports/svg.py; and an image that is dropped on a page opens again. */
(() => {
  "use strict";
  const NAME = "belarus-dependence";
  const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  /* Of the element that held the record in files up to 2026.11.20. */
  const NAMESPACE = `urn:${NAME}:proof`;
  const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
  const FIRST = 33;
  const MOST = 30e6;
  /* Our own pages, with inputs, claims, a version and what is compared; nothing else is followed. */
  const LINK = /^\/(fr|en)\/[a-z-]+(\?[a-z0-9_]+=[\w.~*+%-]*(&[a-z0-9_]+=[\w.~*+%-]*)*)?#[a-z0-9_]+$/;
  const utf8 = new TextEncoder();

  /**
   * One chunk iTXt: length, type, key, two zeros for "not compressed", language, no translated key, text, sum.
   * @param {string} key
   * @param {string} text
   * @param {string} language
   */
  function chunk(key, text, language) {
    const body = utf8.encode(`iTXt${key}\0\0\0${language}\0\0${text}`);
    const made = new Uint8Array(body.length + 8);
    const view = new DataView(made.buffer);
    view.setUint32(0, body.length - 4);
    made.set(body, 4);
    view.setUint32(body.length + 4, window.dashboard.crc(body));
    return made;
  }

  /**
   * The same PNG with its record right after the header.
   * @param {string} base64
   * @param {ImageRecord} record
   */
  function png(base64, record) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const usual = { Title: record.headline, Description: record.alternative, Copyright: record.licence, Source: record.link };
    const texts = Object.entries(usual).map(([key, text]) => chunk(key, text, record.language));
    return new Blob([bytes.slice(0, FIRST), ...texts, chunk(NAME, JSON.stringify(record), ""), bytes.slice(FIRST)], { type: "image/png" });
  }

  /** @param {string} text */
  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

  /**
   * The same SVG with title, description and record, and with names that do not change from one drawing to the next.
   * @param {string} text
   * @param {ImageRecord} record
   */
  function svg(text, record) {
    const { chart, language } = record;
    const lot = text.match(/id="defs-([0-9a-f]+)"/)?.[1];
    const named = lot ? text.replace(new RegExp(`\\b(clip|defs-|topdefs-|legend|p)${lot}`, "g"), `$1-${chart}-`) : text;
    const ids = `${chart}-title ${chart}-text`;
    const made = named.replace(/<svg\b[^>]*>/, (root) => {
      const opened = root.replace(/\b(width|height)="([0-9.]+)"/g, (_, side, length) => `${side}="${Number(Number(length).toFixed(3))}"`);
      return `${opened.slice(0, -1)} role="img" lang="${language}" aria-labelledby="${ids}">`
        + `<title id="${chart}-title">${escaped(record.headline)}</title><desc id="${chart}-text">${escaped(record.alternative)}</desc>`
        + metadata(record);
    });
    return new Blob([made], { type: "image/svg+xml" });
  }

  /* What the image is, in Dublin Core; its identifier is the whole record. */
  /** @param {ImageRecord} record */
  function metadata(record) {
    const said = {
      title: record.headline, description: record.alternative, language: record.language,
      rights: record.licence, source: record.link, identifier: JSON.stringify(record),
    };
    const inside = Object.entries(said).map(([name, text]) => `<dc:${name}>${escaped(text)}</dc:${name}>`).join("");
    return `<metadata><rdf:RDF xmlns:rdf="${RDF}" xmlns:dc="${DUBLIN_CORE}"><rdf:Description rdf:about="">${inside}</rdf:Description></rdf:RDF></metadata>`;
  }

  /**
   * The text of the record in a PNG or an SVG, or nothing.
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @returns {string}
   */
  function found(bytes) {
    if (SIGNATURE.every((byte, i) => bytes[i] === byte)) return inPng(bytes);
    const text = new TextDecoder().decode(bytes);
    if (text.includes("<!ENTITY")) return "";
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    const held = parsed.getElementsByTagNameNS(DUBLIN_CORE, "identifier")[0] || parsed.getElementsByTagNameNS(NAMESPACE, "proof")[0];
    return held?.textContent || "";
  }

  /** @param {Uint8Array<ArrayBuffer>} bytes */
  function inPng(bytes) {
    const view = new DataView(bytes.buffer);
    const head = utf8.encode(`iTXt${NAME}\0\0\0`);
    for (let at = 8; at + 12 <= bytes.length; at += view.getUint32(at) + 12) {
      const body = bytes.subarray(at + 4, at + 8 + view.getUint32(at));
      if (!head.every((byte, i) => body[i] === byte)) continue;
      const [, , text] = new TextDecoder().decode(body.subarray(head.length)).match(/^([^\0]*)\0[^\0]*\0([^]*)$/) || [];
      return text || "";
    }
    return "";
  }

  /**
   * The address of this site that an image names, or nothing.
   * @param {File | undefined} file
   */
  async function read(file) {
    if (!file || file.size > MOST) return "";
    try {
      const { link } = JSON.parse(found(new Uint8Array(await file.arrayBuffer())));
      return typeof link === "string" && LINK.test(link) ? link : "";
    } catch { return ""; }
  }

  /** @param {DragEvent} event */
  const brings = (event) => event.dataTransfer?.types.includes("Files");

  document.addEventListener("dragover", (event) => { if (brings(event)) event.preventDefault(); });
  document.addEventListener("drop", (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    take(event.dataTransfer?.files[0]);
  });

  /**
   * To the scenario of an image, or a line that says why not.
   * @param {File | undefined} file
   */
  async function take(file) {
    const link = await read(file), to = link && window.dashboard.at(link);
    if (to) { location.assign(to); return; }
    const status = document.querySelector("[data-dropped]"), { dropped, elsewhere } = status.dataset;
    status.textContent = link ? elsewhere.replace("{found}", () => link.split(/[?#]/)[0]) : dropped;
    status.scrollIntoView({ block: "center" });
  }

  /* The same by keys and without a mouse: a button that asks for the file. */
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-open-image]"), field = document.querySelector("[data-image]");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => field.click());
    field.addEventListener("change", () => { if (field.files.length) take(field.files[0]); field.value = ""; });
  });

  window.dashboard = Object.assign(window.dashboard || {}, { embedMetadata: { png, svg } });
})();
