% Distances, clusters and tests.
X = [0 0; 3 4; 6 8; 1 1];
fprintf('%.4f ', pdist(X)); fprintf('\n');
squareform([1 2 3])
pdist2([0 0; 3 4], [0 0], 'cityblock')
Z = linkage(X, 'complete')
cluster(Z, 'MaxClust', 2)'
[idx, C, sumd] = kmeans([1 1; 1.2 1; 5 5; 5 5.4], 2, 'Start', [1 1; 5 5])
[i, d] = knnsearch([1 1; 2 2; 5 5], [1 1; 4 4])
[C, order] = confusionmat([1 1 2 2 3], [1 2 2 2 3])
confusionmat({'a', 'b', 'a'}, {'a', 'a', 'a'})
[h, p] = ttest2([1 2 3 4], [2 3 4 9]);
fprintf('%d %.4f\n', h, p);
[h, p, ci, stats] = ttest([1.1 0.9 1.3 1.2 0.8]);
fprintf('%d %.3e %.4f %.4f %.4f %d\n', h, p, ci, stats.tstat, stats.df);
[f, x] = ecdf([3 1 2 2])
rng(3);
r = mvnrnd([1 2], [2 1; 1 3], 2000);
fprintf('%d\n', all(abs(mean(r) - [1 2]) < 0.2), all(all(abs(cov(r) - [2 1; 1 3]) < 0.4)));
