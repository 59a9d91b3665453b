package dev.fermata.library.plot;

import java.util.HashMap;
import java.util.Map;

/**
 * The printable letters of ASCII, and a few signs, as strokes. Each letter is its width and polylines; a point is two characters: x from
 * 0, and y from the base line up, where a and b are 1 and 2 below it. Capitals are 7 high, small letters 5.
 */
final class StrokeFont {
    /** Units to the size of the letters. */
    static final double EM = 10;
    private static final double GAP = 1.6;
    private static final double BLANK = 2.8;
    private static final double[][] BOX = {{0, 0, 4, 0, 4, 7, 0, 7, 0, 0}};
    private static final String TABLE = """
            ! 0 0702 0001
            " 2 0705 2725
            # 4 1017 3037 0545 0242
            $ 4 463717060514344341301001 282a
            % 5 0057 0727250507 3252503032
            & 5 5015162736350201103053
            ' 0 0705
            ( 2 28170502102a
            ) 2 08172522100a
            * 4 2622 0543 0345
            + 4 2521 0343
            , 1 11100b
            - 3 0333
            . 0 0001
            / 4 0a48
            0 4 103041463717060110
            1 3 052720
            2 4 06173746440040
            3 4 06173746453424 344341301001
            4 4 30370242
            5 4 470704344341301001
            6 4 463717060110304143341403
            7 4 074710
            8 4 14050617374645341403011030414334
            9 4 011030414637170604133344
            : 0 0001 0405
            ; 1 11100b 1415
            < 4 450341
            = 4 0444 0242
            > 4 054301
            ? 4 06173746452422 2021
            @ 6 5020020527476562514245 443524233243
            A 4 002740 1232
            B 4 00073746453404 3443413000
            C 4 4637170601103041
            D 4 00072745422000
            E 4 47070040 0434
            F 4 470700 0434
            G 4 46371706011030414323
            H 4 0700 4740 0444
            I 0 0700
            J 3 3731201001
            K 4 0700 4703 1440
            L 3 070030
            M 4 0007234740
            N 4 00074047
            O 5 100106174756514010
            P 4 00073746443303
            Q 5 100106174756514010 3250
            R 4 00073746443303 2340
            S 4 463717060514344341301001
            T 4 0747 2720
            U 4 070110304147
            V 4 072047
            W 6 0710355067
            X 4 0047 0740
            Y 4 072347 2320
            Z 4 07470040
            [ 2 28080a2a
            \\ 4 084a
            ] 2 08282a0a
            ^ 4 042744
            _ 4 0a4a
            ` 1 0716
            a 4 4540 4335150401103042
            b 4 0700 0315354441301002
            c 4 4435150401103041
            d 4 4740 4335150401103042
            e 4 03434435150401103041
            f 3 37271610 0535
            g 4 454a3b1b0a 4335150401103042
            h 4 0700 0315354440
            i 0 0500 0607
            j 1 151a0b 1617
            k 4 0700 4501 2340
            l 0 0700
            m 6 0500 0315253430 3345556460
            n 4 0500 0315354440
            o 4 100104153544413010
            p 4 050b 0315354441301002
            q 4 454b 4335150401103042
            r 3 0500 03152535
            s 4 44351504133341301001
            t 3 17112030 0535
            u 4 0501103042 4540
            v 4 052045
            w 6 0510345065
            x 4 0045 0540
            y 4 0520 451b0b
            z 4 05450040
            { 3 382817150413102a3a
            | 0 080b
            } 3 081827253423201a0a
            ~ 4 03143344
            − 4 0343
            ° 2 0617261506
            ± 4 2622 0444 0040
            × 4 0145 0541
            μ 4 050b 01103042 4540
            π 4 0545 1510 3530
            α 4 45322010010415253240
            β 4 0b06173746453414 3443413000
            λ 4 071740 2400
            θ 4 100106173746413010 0343
            σ 4 451504011030414435
            """;
    private static final Map<Integer, double[][]> STROKES = new HashMap<>();
    private static final Map<Integer, Double> ADVANCES = new HashMap<>();

    static {
        TABLE.lines().forEach(line -> {
            String[] parts = line.split(" ");
            double[][] strokes = new double[parts.length - 2][];
            for (int i = 0; i < strokes.length; i++) {
                strokes[i] = parts[i + 2].chars().mapToDouble(c -> c >= 'a' ? 'a' - 1 - c : c - '0').toArray();
            }
            STROKES.put(parts[0].codePointAt(0), strokes);
            ADVANCES.put(parts[0].codePointAt(0), Integer.parseInt(parts[1]) + GAP);
        });
    }

    private StrokeFont() {
    }

    /** Polylines of x and y in turn; a box for letters that are not known. */
    static double[][] strokes(int letter) {
        return letter == ' ' ? new double[0][] : STROKES.getOrDefault(letter, BOX);
    }

    static double advance(int letter) {
        return letter == ' ' ? BLANK : ADVANCES.getOrDefault(letter, 4 + GAP);
    }
}
