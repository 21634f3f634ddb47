// check.mjs FILE... - what a browser and a validator say of pages of HTML.
//
// Prints "ok - ..." or "not ok - ..." lines.  Needs html-validate, axe-core
// and puppeteer-core, and a Chromium that CHROMIUM names; check.sh says what
// is missing.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(`${process.env.NODE_FOLDER}/`);
const { HtmlValidate, StaticConfigLoader } = require('html-validate');
const puppeteer = require('puppeteer-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const validator = new HtmlValidate(new StaticConfigLoader({
	extends: ['html-validate:recommended', 'html-validate:a11y'],
	rules: {
		// The page is well-formed XML as well, and written by a program.
		'void-style': 'off',
		'no-trailing-whitespace': 'off',
		'doctype-style': 'off',
		'long-title': 'off',
	},
}));

function report(sentence, faults) {
	console.log(`${faults.length === 0 ? 'ok' : 'not ok'} - ${sentence}`);
	for (const fault of faults)
		console.log(`    ${fault}`);
}

async function validate(name, file) {
	const result = await validator.validateString(readFileSync(file, 'utf8'));

	report(`${name}: html-validate has no fault`,
	    result.results.flatMap((one) => one.messages.map((message) =>
	        `${message.line}: ${message.ruleId}: ${message.message}`)));
}

// The policy of the page allows no script, so axe comes in past it.
async function run_axe(name, page) {
	await page.evaluate(axe);
	const result = await page.evaluate(() => window.axe.run(document, {
		runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
			'best-practice'],
	}));

	report(`${name}: axe has no violation`,
	    result.violations.map((violation) =>
	        `${violation.id}: ${violation.help} (${violation.nodes.length}x)`));
	report(`${name}: axe has nothing that it could not decide`,
	    result.incomplete.map((one) =>
	        `${one.id}: ${one.help} (${one.nodes.length}x)`));
	console.log(`    ${result.passes.length} rules passed`);
}

async function narrow(name, page) {
	await page.setViewport({ width: 320, height: 640 });
	const wide = await page.evaluate(() =>
	    document.documentElement.scrollWidth);

	report(`${name}: at 320 pixels nothing is wider`,
	    wide > 320 ? [`${wide} pixels`] : []);
}

const browser = await puppeteer.launch({
	executablePath: process.env.CHROMIUM,
	args: ['--no-sandbox', '--disable-gpu'],
});

for (const file of process.argv.slice(2)) {
	const name = basename(file);
	const page = await browser.newPage();

	await page.setBypassCSP(true);
	await page.goto(pathToFileURL(resolve(file)).href);
	await validate(name, file);
	await run_axe(name, page);
	await narrow(name, page);
	await page.close();
}
await browser.close();
