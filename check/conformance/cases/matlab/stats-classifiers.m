% Trees and neighbours.
X = [1 5; 2 4; 1.5 6; 2.2 5; 3 1; 4 2; 3.5 1.5; 4.4 2.2; 2.5 5.5; 3.8 1.1; 1.2 4.1; 4.1 0.6];
Y = {'a'; 'a'; 'a'; 'a'; 'b'; 'b'; 'b'; 'b'; 'a'; 'b'; 'a'; 'b'};
tree = fitctree(X, Y)
view(tree)
disp(predict(tree, [1 5; 4 1]));
disp(resubLoss(tree));
knn = fitcknn(X, Y, 'NumNeighbors', 3);
disp(predict(knn, [4 1]));
