% pattern objects: composition, search, replacement, extraction
code = lettersPattern(2) + "-" + digitsPattern;
disp(contains("order AB-123 today", code));
disp(extract("AB-1, CD-22", code));
disp(replace("x1y22", digitsPattern, "#"));
disp(matches(["a1" "1a"], lettersPattern + digitsPattern));
p = pattern("cat") | "dog"
disp(count("cat dog cat", p));
disp(extractBefore("key = value", whitespacePattern + "="));
disp(erase("(a)(b)", "(" + wildcardPattern + ")"));
disp(startsWith("2024-05", digitsPattern(4)));
disp(split("a1b22c", digitsPattern)');
try
  p * 2;
catch e
  disp(e.message);
end
