package dev.fermata.library.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads text with a little of TeX: {@code x^2}, {@code a_{ij}}, {@code \alpha}, {@code \bf}. Anything else stands for itself. */
final class Markup {
    /** A stretch of text of one look; {@code rise} in parts of the size. */
    record Run(String text, double scale, double rise, boolean isBold, boolean isItalic) {
    }

    private static final int DEPTH_MAX = 20;
    private static final Map<String, String> SYMBOLS = symbols();

    private final String text;
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private Markup(String text) {
        this.text = text;
    }

    static List<Run> runs(String line, Caption caption) {
        if (!caption.isMarkup() || line.chars().noneMatch(c -> c == '\\' || c == '^' || c == '_' || c == '{' || c == '}')) {
            return List.of(new Run(line, 1, 0, caption.isBold(), caption.isItalic()));
        }
        Markup markup = new Markup(line);
        markup.read(1, 0, caption.isBold(), caption.isItalic(), 0);
        return markup.runs;
    }

    private void flush(double scale, double rise, boolean bold, boolean italic) {
        if (!plain.isEmpty()) {
            runs.add(new Run(plain.toString(), scale, rise, bold, italic));
            plain.setLength(0);
        }
    }

    /** Up to the end, or to the brace that closes a group. */
    private void read(double scale, double rise, boolean wasBold, boolean wasItalic, int depth) {
        boolean bold = wasBold;
        boolean italic = wasItalic;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '}' && depth > 0) {
                break;
            } else if ((c == '^' || c == '_') && at < text.length()) {
                flush(scale, rise, bold, italic);
                double moved = rise + (c == '^' ? 0.4 : -0.2) * scale;
                if (text.charAt(at) == '{' && depth < DEPTH_MAX) {
                    at++;
                    read(scale * 0.7, moved, bold, italic, depth + 1);
                } else {
                    plain.append(text.charAt(at) == '\\' ? symbol() : text.substring(at, at = text.offsetByCodePoints(at, 1)));
                    flush(scale * 0.7, moved, bold, italic);
                }
            } else if (c == '{' && depth < DEPTH_MAX) {
                flush(scale, rise, bold, italic);
                read(scale, rise, bold, italic, depth + 1);
            } else if (c == '\\') {
                at--;
                String symbol = symbol();
                switch (symbol) {
                    case "\\bf", "\\it", "\\rm", "\\sl" -> {
                        flush(scale, rise, bold, italic);
                        bold = symbol.equals("\\bf") || bold && !symbol.equals("\\rm");
                        italic = symbol.equals("\\it") || symbol.equals("\\sl") || italic && !symbol.equals("\\rm");
                    }
                    default -> plain.append(symbol);
                }
            } else {
                plain.append(c);
            }
        }
        flush(scale, rise, bold, italic);
    }

    /** What a backslash and the word after it stand for; the word itself when it is a command or unknown. */
    private String symbol() {
        int from = at++;
        if (at < text.length() && !Character.isLetter(text.charAt(at))) {
            return text.substring(at, at = text.offsetByCodePoints(at, 1));
        }
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String word = text.substring(from, at);
        if (word.matches("\\\\(bf|it|rm|sl)")) {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return word;
        }
        for (String command : new String[] {"\\fontsize", "\\fontname", "\\color"}) {
            if (word.equals(command) && at < text.length() && text.charAt(at) == '{' && text.indexOf('}', at) > 0) {
                at = text.indexOf('}', at) + 1;
                return "";
            }
        }
        return SYMBOLS.getOrDefault(word.substring(1), word);
    }

    private static Map<String, String> symbols() {
        String[] greek = ("alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ "
                + "sigma σ varsigma ς tau τ upsilon υ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ "
                + "Psi Ψ Omega Ω infty ∞ leq ≤ geq ≥ neq ≠ pm ± times × div ÷ cdot ⋅ circ ° partial ∂ nabla ∇ int ∫ sum ∑ prod ∏ sqrt √ approx ≈ "
                + "sim ∼ equiv ≡ propto ∝ in ∈ subset ⊂ cup ∪ cap ∩ forall ∀ exists ∃ rightarrow → leftarrow ← uparrow ↑ downarrow ↓ "
                + "leftrightarrow ↔ ldots … bullet • oplus ⊕ otimes ⊗ angle ∠ perp ⊥ Re ℜ Im ℑ aleph ℵ deg °").split(" ");
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < greek.length; i += 2) {
            map.put(greek[i], greek[i + 1]);
        }
        return Map.copyOf(map);
    }
}
