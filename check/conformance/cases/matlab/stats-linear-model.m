% Linear models: display, terms, predictions, categories.
x = (1:8)';
y = [3.1 4.9 7.2 8.8 11.1 13.0 14.8 17.1]';
mdl = fitlm(x, y)
fprintf('%.4f %.4f\n', mdl.Coefficients.Estimate);
fprintf('%d %d %.4f\n', mdl.NumObservations, mdl.DFE, mdl.Rsquared.Ordinary);
[yp, ci] = predict(mdl, [9; 10]);
fprintf('%.4f [%.4f %.4f]\n', [yp ci]');
t = table([1; 2; 3; 4; 5; 6], categorical({'a'; 'b'; 'a'; 'b'; 'a'; 'b'}), [1.1; 4.2; 3.0; 6.1; 5.2; 7.9], 'VariableNames', {'X', 'G', 'Y'});
m2 = fitlm(t, 'Y ~ X*G');
disp(m2.Formula);
disp(m2.CoefficientNames);
fprintf('%.4f\n', m2.Coefficients.Estimate);
disp(class(mdl));
try
    fitlm(t, 'Y ~ Z');
catch err
    disp(err.message);
end
