% Distribution objects.
pd = makedist('Normal', 'mu', 75, 'sigma', 10)
fprintf('%.4f %.4f %.4f\n', pdf(pd, 80), cdf(pd, 60), icdf(pd, 0.975));
fprintf('%g %g %g %g\n', mean(pd), var(pd), std(pd), median(pd));
pd.mu = 0;
disp(pd.ParameterValues);
x = [2 4 4 4 5 5 7 9]';
f = fitdist(x, 'Normal')
disp(paramci(f));
e = fitdist(x, 'Exponential');
fprintf('%.4f %.4f\n', e.mu, negloglik(e));
t = truncate(makedist('Normal'), 0, Inf);
fprintf('%.4f %.4f\n', mean(t), cdf(t, 1));
w = makedist('Weibull', 'a', 2, 'b', 1);
fprintf('%.4f\n', mean(w));
disp(class(w));
fprintf('%.4f %.4f %.4f\n', nbinpdf(2, 3, 0.5), hygecdf(1, 10, 4, 3), gevpdf(0, 0, 1, 0));
try
    makedist('Nowhere');
catch err
    disp(err.message);
end
