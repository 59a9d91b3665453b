% Discriminants, multinomial regression, lasso.
X = [1 5; 2 4; 1.5 6; 2.2 5; 3 1; 4 2; 3.5 1.5; 4.4 2.2; 2.5 5.5; 3.8 1.1; 1.2 4.1; 4.1 0.6];
Y = {'a'; 'a'; 'a'; 'a'; 'b'; 'b'; 'b'; 'b'; 'a'; 'b'; 'a'; 'b'};
[c, err] = classify([1 5; 4 1], X, Y);
disp(c);
disp(err);
B = mnrfit([1 2 3 4 5 6 7 8 9 10]', [1 1 2 1 2 1 2 2 1 2]');
fprintf('%.4f\n', B);
P = mnrval(B, [3; 8]);
fprintf('%.4f %.4f\n', P');
b = lasso([1 2; 2 1; 3 4; 4 3; 5 6; 6 5], [3; 4; 8; 8; 12; 13], 'Lambda', 0.1);
fprintf('%.3f\n', b);
